using Skein.Platform;

namespace Skein.Web.Setup;

internal static class SampleTexts
{
    public static readonly Text Title = new("示例数据", "範例資料", "Sample data");

    public static readonly Text Purpose = new(
        "一家可以随便看、随便试的小公司", "一家可以隨便看、隨便試的小公司", "A small company to look at and to try things on");

    public static readonly Text What = new(
        "雁南家居：一个部门、两个小组、9 位同事、40 多位简体、繁体和英语客户，以及过去三周的 80 多个工单。示例同事没有密码，不能登录；邮件地址不会送达任何人。",
        "雁南家居：一個部門、兩個小組、9 位同事、40 多位簡體、繁體與英語客戶，以及過去三週的 80 多個工單。範例同事沒有密碼，不能登入；郵件地址不會送達任何人。",
        "Yannan Home: a department with two teams, nine colleagues, some forty customers in three languages and some eighty cases of the last three weeks. The colleagues have no password and cannot sign in; the mail addresses reach nobody.");

    public static readonly Text Removing = new(
        "删除后不留痕迹，您在示例工单里写的内容也会一起删除。真实的工单、客户和同事不受影响；真实工单还在用的示例客户或同事会留下。",
        "刪除後不留痕跡，您在範例工單裡寫的內容也會一起刪除。真實的工單、客戶和同事不受影響；真實工單還在用的範例客戶或同事會留下。",
        "Nothing of it remains after removal, nor does what you wrote in its cases. Real cases, customers and colleagues stay as they are; a sample customer or colleague that a real case needs stays too.");

    public static readonly Text Add = new("添加示例数据", "新增範例資料", "Add the sample data");
    public static readonly Text Remove = new("删除示例数据", "刪除範例資料", "Remove the sample data");

    public static readonly Text RemoveQuestion = new("删除后不能恢复。确定删除吗？", "刪除後無法復原。確定刪除嗎？", "This cannot be undone. Remove the sample data?");

    public static readonly Text Adding = new(
        "正在添加示例数据，工单会陆续出现。", "正在新增範例資料，工單會陸續出現。", "The sample data is being added; cases appear one after the other.");

    public static readonly Text Refresh = new("刷新", "重新整理", "Refresh");

    public static readonly Text Added = new("示例数据已经可以看了。", "範例資料已經可以看了。", "The sample data is there.");
    public static readonly Text Removed = new("示例数据已删除。", "範例資料已刪除。", "The sample data has been removed.");

    public static readonly Text Notice = new(
        "您看到的工单里有示例数据。", "您看到的工單裡有範例資料。", "Some of what you see is sample data.");

    public static readonly Text LookOrRemove = new("了解或一键删除", "了解或一鍵刪除", "Read about it or remove it");
}
