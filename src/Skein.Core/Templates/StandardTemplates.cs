using Skein.Platform;
using Skein.Platform.Html;
using Skein.Setup;

namespace Skein.Templates;

/// <summary>The answers every department writes, in three languages, for the company to make its own.</summary>
public sealed class StandardTemplates : IFurnishing
{
    public void Furnish(SkeinDb db, Language language)
    {
        foreach (var (name, folder, text) in All)
        {
            var template = new Template { Name = name.In(language), Folder = folder.In(language), Wording = Wording.FromPlain(text), ChangedAt = db.Now };
            template.Words = EditTemplate.WordsOf(template);
            db.Templates.Add(template);
        }
    }

    private static readonly Text Greeting = new("开场", "開場", "Openings");
    private static readonly Text Progress = new("处理进度", "處理進度", "Progress");
    private static readonly Text Closing = new("结束", "結束", "Closings");

    private static readonly (Text Name, Text Folder, Text Text)[] All =
    [
        (new("收到并开始处理", "收到並開始處理", "Received, on it"), Greeting, new(
            "{{customer.name}}，您好：\n\n您的来信收到了（编号 {{case.number}}）。我是{{agent.name}}，这件事由我负责，有进展会马上告诉您。",
            "{{customer.name}}，您好：\n\n您的來信收到了（編號 {{case.number}}）。我是{{agent.name}}，這件事由我負責，有進展會馬上告訴您。",
            "Dear {{customer.name}},\n\nThank you for writing to us (number {{case.number}}). My name is {{agent.name}} and I am looking after this. I will write as soon as there is news.")),
        (new("请补充资料", "請補充資料", "More details needed"), Progress, new(
            "{{customer.name}}，您好：\n\n为了尽快查清楚，请您补充：\n1. 订单号；\n2. 问题出现的时间；\n3. 能看清问题的照片或截图。\n\n直接回复这封邮件就可以。",
            "{{customer.name}}，您好：\n\n為了儘快查清楚，請您補充：\n1. 訂單編號；\n2. 問題出現的時間；\n3. 能看清問題的照片或截圖。\n\n直接回覆這封郵件就可以。",
            "Dear {{customer.name}},\n\nTo look into this quickly we need:\n1. your order number;\n2. when it happened;\n3. a photo or screenshot that shows it.\n\nJust answer this mail.")),
        (new("还需要一点时间", "還需要一點時間", "It takes a little longer"), Progress, new(
            "{{customer.name}}，您好：\n\n您的事（编号 {{case.number}}）还在处理，比预计的久，很抱歉让您久等。最迟一个工作日内我会再给您答复。",
            "{{customer.name}}，您好：\n\n您的事（編號 {{case.number}}）還在處理，比預計的久，很抱歉讓您久等。最遲一個工作日內我會再給您答覆。",
            "Dear {{customer.name}},\n\nWe are still working on your request (number {{case.number}}). It takes longer than we expected, and I am sorry that you have to wait. You will hear from me within one working day.")),
        (new("随时查看进度", "隨時檢視進度", "Where to follow it"), Progress, new(
            "{{customer.name}}，您好：\n\n您可以随时在这里查看进度、补充内容：\n{{portal.link}}\n\n这个链接只给您本人，请不要转发。",
            "{{customer.name}}，您好：\n\n您可以隨時在這裡檢視進度、補充內容：\n{{portal.link}}\n\n這個連結只給您本人，請不要轉寄。",
            "Dear {{customer.name}},\n\nYou can follow this and add to it here at any time:\n{{portal.link}}\n\nThe link is for you alone; please do not pass it on.")),
        (new("问题已解决", "問題已解決", "Solved"), Closing, new(
            "{{customer.name}}，您好：\n\n「{{case.subject}}」已经处理好了。如果还有不对的地方，直接回复这封邮件，我们会接着处理。\n\n谢谢您的耐心。",
            "{{customer.name}}，您好：\n\n「{{case.subject}}」已經處理好了。如果還有不對的地方，直接回覆這封郵件，我們會接著處理。\n\n謝謝您的耐心。",
            "Dear {{customer.name}},\n\n“{{case.subject}}” is taken care of. If anything is still not right, just answer this mail and we will go on.\n\nThank you for your patience.")),
        (new("致歉", "致歉", "Apology"), Closing, new(
            "{{customer.name}}，您好：\n\n这次没有让您满意，是我们做得不好，向您道歉。问题的原因和我们的改进已经记录在案，不会就此过去。\n\n{{company.name}} {{agent.name}}",
            "{{customer.name}}，您好：\n\n這次沒有讓您滿意，是我們做得不好，向您道歉。問題的原因和我們的改進已經記錄在案，不會就此過去。\n\n{{company.name}} {{agent.name}}",
            "Dear {{customer.name}},\n\nWe did not serve you as you may expect, and I apologise. What went wrong and what we change is on record and will not be forgotten.\n\n{{agent.name}}, {{company.name}}")),
    ];
}
