using Skein.Platform;

namespace Skein.Templates;

public static class TemplatePermissions
{
    public const string Use = "templates.use";
    public const string Manage = "templates.manage";
    public const string Sign = "templates.sign";

    public static readonly IReadOnlyList<Permission> All =
    [
        new(Use, new Text("使用常用回复", "使用常用回覆", "Use templates")),
        new(Manage, new Text("编写常用回复", "編寫常用回覆", "Write templates"), Scoped: true),
        new(Sign, new Text("设置小组签名", "設定小組簽名", "Set the signatures of teams"), Scoped: true),
    ];
}
