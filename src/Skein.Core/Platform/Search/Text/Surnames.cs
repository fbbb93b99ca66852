using System.Collections.Frozen;

namespace Skein.Platform.Search;

/// <summary>Surnames read otherwise than the character usually is.</summary>
internal static class Surnames
{
    private const string Readings =
        "单:shan 曾:zeng 解:xie 仇:qiu 区:ou 查:zha 翟:zhai 盖:ge 尉:wei 朴:piao 任:ren 乐:yue 缪:miao 纪:ji 种:chong 繁:po "
        + "秘:bi 折:she 黑:he 宁:ning 覃:qin 佴:nai 祭:zhai 隗:wei 莘:shen 句:gou 乜:nie 葛:ge 员:yun 冼:xian 洗:xian 召:shao "
        + "贲:ben 相:xiang 宓:mi 阙:que 都:du 重:chong 晟:cheng 长:zhang 朝:chao 适:kuo 车:che 瞿:qu 卜:bu 褚:chu 那:na 逄:pang "
        + "尉迟:yu,chi 长孙:zhang,sun 万俟:mo,qi 澹台:tan,tai 单于:chan,yu 令狐:ling,hu 鲜于:xian,yu 宰父:zai,fu 夏侯:xia,hou "
        + "宇文:yu,wen 皇甫:huang,fu 呼延:hu,yan 公冶:gong,ye 濮阳:pu,yang 淳于:chun,yu 申屠:shen,tu 太叔:tai,shu 轩辕:xuan,yuan";

    private static readonly FrozenDictionary<string, string[]> Known = Readings.Split(' ')
        .Select(entry => entry.Split(':')).ToFrozenDictionary(pair => pair[0], pair => pair[1].Split(','));

    /// <summary>The longer surname first: 单于 is not 单.</summary>
    public static string[]? At(string name, int start) => Find(name, start, 2) ?? Find(name, start, 1);

    private static string[]? Find(string name, int start, int length) =>
        start + length <= name.Length ? Known.GetValueOrDefault(name.Substring(start, length)) : null;
}
