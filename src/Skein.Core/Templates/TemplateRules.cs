using Skein.Platform;

namespace Skein.Templates;

/// <summary>What the house says no to, and why.</summary>
public static class TemplateRules
{
    public static readonly Rule UnknownVariable = new(
        "template.variable.unknown", "没有 {0} 这个变量", "沒有 {0} 這個變數", "There is no variable {0}");

    public static readonly Rule MeantVariable = new(
        "template.variable.meant", "没有 {0} 这个变量，您要的是 {1} 吗？", "沒有 {0} 這個變數，您要的是 {1} 嗎？", "There is no variable {0}; did you mean {1}?");

    public static readonly Rule NotHere = new(
        "template.variable.not-here", "{0} 不能用在这里", "{0} 不能用在這裡", "{0} cannot be used here");

    public static readonly Rule BrokenVariable = new(
        "template.variable.broken", "变量要写成 {0} 这样，花括号成对，中间没有格式", "變數要寫成 {0} 這樣，大括號成對，中間沒有格式",
        "A variable is written like {0}: braces in pairs and no formatting inside");

    public static readonly Rule NoPictures = new(
        "template.no-pictures", "这里不能放图片", "這裡不能放圖片", "Pictures cannot be kept here");

    public static readonly Rule NoText = new(
        "template.no-text", "至少写一种语言的内容", "至少寫一種語言的內容", "Write the text in one language at least");

    public static readonly Rule ReachNotYours = new(
        "template.reach.not-yours", "您的岗位不能设置给这些人用的回复", "您的崗位不能設定給這些人用的回覆", "Your post does not include texts for these people");

    public static readonly Rule TooMany = new("template.too-many", "最多 {0} 条，请先删掉不用的", "最多 {0} 則，請先刪掉不用的", "{0} at the most; delete some first");
}
