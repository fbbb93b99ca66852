using Skein.Cases;
using Skein.Platform;

namespace Skein.Web.Portal;

internal static class PortalTexts
{
    public static readonly Text Help = new("客户服务", "客戶服務", "Customer service");
    public static readonly Text WriteToUs = new("写给我们", "寫給我們", "Write to us");
    public static readonly Text WriteHint = new("有问题、要退换、想投诉或提建议，都写在这里", "有問題、要退換、想投訴或提建議，都寫在這裡", "Questions, returns, complaints, suggestions: all of it goes here");
    public static readonly Text MyCases = new("查看我的来信", "檢視我的來信", "My messages");
    public static readonly Text MyCasesHint = new("用邮箱收一个验证码，就能看到以前的来信和答复", "用電子郵件收一個驗證碼，就能看到以前的來信和答覆", "A code sent to your e-mail address shows what you wrote before and our answers");
    public static readonly Text HaveALink = new("如果手里有回执上的私密链接，直接打开即可，不用登录。", "如果手上有回執上的私密連結，直接開啟即可，不用登入。", "If you have the private link of a receipt, just open it; no sign-in is needed.");
    public static readonly Text NoMailHere = new("目前不能发邮件，请用回执上的私密链接查看来信和答复。", "目前不能寄郵件，請用回執上的私密連結檢視來信和答覆。", "Mail cannot be sent at present: use the private link of your receipt to see your message and our answers.");

    public static readonly Text Name = new("姓名", "姓名", "Name");
    public static readonly Text Email = new("邮箱", "電子郵件", "E-mail");
    public static readonly Text Phone = new("电话", "電話", "Phone");
    public static readonly Text Kind = new("这是关于", "這是關於", "What it is about");
    public static readonly Text Choose = new("请选择", "請選擇", "Choose");
    public static readonly Text Subject = new("主题", "主旨", "Subject");
    public static readonly Text SubjectHint = new("一句话说明是什么事", "一句話說明是什麼事", "In a few words");
    public static readonly Text Message = new("详细情况", "詳細情況", "Message");
    public static readonly Text Files = new("附件", "附件", "Attachments");
    public static readonly Text FilesHint = new("照片、截图或文件，每个不超过 {0} MB，最多 {1} 个", "照片、截圖或檔案，每個不超過 {0} MB，最多 {1} 個", "Photos, screenshots or files, {0} MB each, {1} at the most");
    public static readonly Text AddFiles = new("添加文件", "加入檔案", "Add files");
    public static readonly Text KeptFiles = new("已经上传，不用再选。取消勾选就不附上", "已經上傳，不用再選。取消勾選就不附上", "Already uploaded: no need to choose them again. Untick to leave one out");
    public static readonly Text Trap = new("请不要填写这一项", "請不要填寫這一項", "Leave this empty");
    public static readonly Text Yes = new("是", "是", "Yes");
    public static readonly Text Send = new("发送", "傳送", "Send");
    public static readonly Text WritingAs = new("您已登录：{0}", "您已登入：{0}", "You are signed in as {0}");
    public static readonly Text GoesOnFrom = new("这封信接着 #{0} 说，我们会看到前面的记录", "這封信接著 #{0} 說，我們會看到前面的紀錄", "This goes on from #{0}; we will see what came before");
    public static readonly Text Preview = new("这是预览，不会发送", "這是預覽，不會傳送", "This is a preview; nothing is sent");

    public static readonly Text Received = new("收到您的来信了", "收到您的來信了", "We have your message");
    public static readonly Text Number = new("编号", "編號", "Number");
    public static readonly Text PrivateLink = new("您的私密链接", "您的私密連結", "Your private link");
    public static readonly Text PrivateLinkHint = new("请保存好。用它随时查看答复、补充情况，不用登录；有了它就能看到内容，请不要转给别人", "請保存好。用它隨時檢視答覆、補充情況，不用登入；有了它就能看到內容，請不要轉給別人", "Keep it. It shows our answers and lets you add to your message without signing in; whoever has it can read them, so keep it to yourself");
    public static readonly Text MailComes = new("我们也把它发到了您的邮箱。", "我們也把它寄到了您的電子郵件。", "We have also sent it to your e-mail address.");
    public static readonly Text Copy = new("复制", "複製", "Copy");
    public static readonly Text Copied = new("已复制", "已複製", "Copied");
    public static readonly Text Print = new("打印", "列印", "Print");
    public static readonly Text OpenCase = new("查看来信", "檢視來信", "See the message");
    public static readonly Text WhatNext = new("接下来", "接下來", "What happens next");

    public static readonly Text You = new("您", "您", "You");
    public static readonly Text Opened = new("写于", "寫於", "Written");
    public static readonly Text Earlier = new("查看更早的内容", "檢視更早的內容", "Show what came before");
    public static readonly Text Newest = new("回到最新", "回到最新", "Back to the newest");
    public static readonly Text Answer = new("回复", "回覆", "Answer");
    public static readonly Text AnswerHere = new("您的回复", "您的回覆", "Your answer");
    public static readonly Text Solved = new("问题解决了，结束", "問題解決了，結束", "This solved it, close");
    public static readonly Text Reopen = new("还没解决，继续处理", "還沒解決，繼續處理", "Not solved, take it up again");
    public static readonly Text WriteAgain = new("就此再写一封", "就此再寫一封", "Write again about this");
    public static readonly Text Sent = new("已收到您的回复", "已收到您的回覆", "We have your answer");
    public static readonly Text ClosedNow = new("已结束，谢谢您告诉我们", "已結束，謝謝您告訴我們", "Closed. Thank you for telling us");
    public static readonly Text ReopenedNow = new("已重新打开，我们会继续处理", "已重新開啟，我們會繼續處理", "Taken up again: we will go on working on it");
    public static readonly Text ShowNew = new("有新内容，点这里显示", "有新內容，按這裡顯示", "There is something new: show it");
    public static readonly Text YourAnswers = new("您填写的信息", "您填寫的資訊", "What you filled in");

    public static readonly Text NotFound = new("找不到，或链接已失效", "找不到，或連結已失效", "Not found or no longer valid");
    public static readonly Text NotFoundHint = new("链接可能没有复制完整、已经过期，或者换了新的。请看最近一封邮件里的链接，或者重新写给我们", "連結可能沒有複製完整、已經過期，或者換了新的。請看最近一封郵件裡的連結，或者重新寫給我們", "The link may be incomplete, out of date or replaced by a newer one. Look for the link in our latest mail, or write to us anew");

    public static readonly Text SignIn = new("登录", "登入", "Sign in");
    public static readonly Text SignInHint = new("填写您来信时用的邮箱，我们给它发一个 6 位验证码", "填寫您來信時用的電子郵件，我們寄一個 6 位驗證碼過去", "Give the e-mail address you wrote from; we will send a six-digit code there");
    public static readonly Text SendCode = new("发送验证码", "寄送驗證碼", "Send me a code");
    public static readonly Text CodeSent = new("如果我们认识这个邮箱，验证码已经发出，10 分钟内有效。没收到的话请看看垃圾邮件", "如果我們認識這個電子郵件，驗證碼已經寄出，10 分鐘內有效。沒收到的話請看看垃圾郵件", "If we know that address, a code is on its way, good for ten minutes. If nothing comes, look among the spam");
    public static readonly Text Code = new("6 位验证码", "6 位驗證碼", "Six-digit code");
    public static readonly Text AnotherCode = new("重新获取验证码", "重新取得驗證碼", "Get another code");
    public static readonly Text SignOut = new("退出登录", "登出", "Sign out");
    public static readonly Text NoCases = new("还没有来信", "還沒有來信", "Nothing yet");
    public static readonly Text NoCasesHint = new("您写给我们的内容会出现在这里", "您寫給我們的內容會出現在這裡", "What you write to us appears here");
    public static readonly Text MyMessages = new("我的来信", "我的來信", "My messages");
    public static readonly Text More = new("更早的来信", "更早的來信", "Older messages");
    public static readonly Text Home = new("返回", "返回", "Back");

    /// <summary>How a case stands, as its customer would say it.</summary>
    public static Text StatusOf(CaseStatus status) => status switch
    {
        CaseStatus.New => new("已收到", "已收到", "Received"),
        CaseStatus.Open or CaseStatus.WaitingForOthers => new("正在处理", "正在處理", "Being worked on"),
        CaseStatus.WaitingForCustomer => new("等您回复", "等您回覆", "Waiting for you"),
        CaseStatus.Resolved => new("已解决，请您确认", "已解決，請您確認", "Solved, please confirm"),
        CaseStatus.Closed or CaseStatus.Spam => new("已结束", "已結束", "Closed"),
    };

    public static readonly Text ExpectedBy = new("我们的目标是在 {0} 之前解决。", "我們的目標是在 {0} 之前解決。", "We aim to settle this by {0}.");
    public static readonly Text TakesLonger = new("这件事比我们的目标用了更久，我们仍在处理。", "這件事比我們的目標用了更久，我們仍在處理。", "This is taking longer than we aim for; we are still at it.");
    public static readonly Text WeAnswerHere = new("答复会出现在这个页面", "答覆會出現在這個頁面", "Our answer will appear on this page");
    public static readonly Text AnswerAtLink = new("答复可以用上面的私密链接查看", "答覆可以用上面的私密連結檢視", "Our answer will be found at your private link above");
    public static readonly Text MovedOn = new("这件事已有新进展，请用上面的私密链接查看。", "這件事已有新進展，請用上面的私密連結檢視。", "There is news about this: see it at your private link above.");
    public static readonly Text AndByMail = new("，也会发到您的邮箱。", "，也會寄到您的電子郵件。", " and come to you by e-mail.");
    public static readonly Text Colon = new("：", "：", ": ");
    public static readonly Text Full = new("。", "。", ".");
    public static readonly Text YourTurn = new("我们在等您的回复。如果已经办好，您也可以直接结束它。", "我們在等您的回覆。如果已經處理好，您也可以直接結束它。", "We are waiting for your answer. If all is settled, you can also close it.");
    public static readonly Text PleaseConfirm = new("我们认为已经解决。如果是这样，请点结束；如果没有，请回复。", "我們認為已經解決。如果是這樣，請按結束；如果沒有，請回覆。", "We think this is solved. If it is, close it; if not, write back.");
    public static readonly Text CanReopenUntil = new("如果问题又出现，{0} 之前都可以在这里继续。", "如果問題又出現，{0} 之前都可以在這裡繼續。", "Should it come back, you can go on here until {0}.");
    public static readonly Text EndedLongAgo = new("这件事结束已久。如果还有问题，请就此再写一封，我们会看到前面的记录。", "這件事結束已久。如果還有問題，請就此再寫一封，我們會看到前面的紀錄。", "This ended some time ago. If something is still wrong, write again about it: we will see what came before.");
}
