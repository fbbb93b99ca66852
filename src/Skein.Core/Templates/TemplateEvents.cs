using Skein.Journal;

namespace Skein.Templates;

public static class TemplateEvents
{
    public static readonly Event Added = new("template.added", "新增了常用回复", "新增了常用回覆", "Added a template");
    public static readonly Event Changed = new("template.changed", "修改了常用回复", "修改了常用回覆", "Changed a template");
    public static readonly Event Deleted = new("template.deleted", "删除了常用回复", "刪除了常用回覆", "Deleted a template");
    public static readonly Event Restored = new("template.restored", "恢复了常用回复", "復原了常用回覆", "Restored a template");
    public static readonly Event SignatureSet = new("signature.set", "修改了签名", "修改了簽名", "Changed a signature");
}
