using Skein.Platform;

namespace Skein.Search;

/// <summary>What a query could not mean, and what it can.</summary>
public static class SearchRules
{
    public static readonly Rule UnknownFilter = new(
        "search.unknown-filter",
        "“{0}”不是筛选条件，已当作文字查找",
        "「{0}」不是篩選條件，已當作文字尋找",
        "“{0}” is not a filter; it was searched as words");

    public static readonly Rule UnknownValue = new(
        "search.unknown-value",
        "“{0}”没有对应的内容，可以写：{1}",
        "「{0}」沒有對應的內容，可以寫：{1}",
        "Nothing is called “{0}”; you can write: {1}");

    public static readonly Rule NobodyCalled = new(
        "search.nobody-called", "没有找到“{0}”", "沒有找到「{0}」", "Nothing is called “{0}”");
}
