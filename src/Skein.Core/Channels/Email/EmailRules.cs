using Skein.Platform;

namespace Skein.Channels.Email;

public static class EmailRules
{
    public static readonly Rule AddressTaken = new("email.mailbox.taken", "这个邮箱已经添加过了", "這個信箱已經新增過了", "This mailbox has already been added");
    public static readonly Rule TooManyFolders = new("email.mailbox.too-many-folders", "最多 {0} 个文件夹，每个名称不超过 250 个字符", "最多 {0} 個資料夾，每個名稱不超過 250 個字元", "{0} folders at the most, each with a name of 250 characters at the most");
    public static readonly Rule NeedsDate = new("email.mailbox.needs-date", "请选择从哪一天开始", "請選擇從哪一天開始", "Say from which day on");
    public static readonly Rule NeedsPassword = new("email.mailbox.needs-password", "请填写密码或授权码", "請填寫密碼或授權碼", "Enter the password or app password");
    public static readonly Rule OwnAddress = new("email.compose.own-address", "这是公司自己的邮箱", "這是公司自己的信箱", "This is one of your own mailboxes");
    public static readonly Rule NoWayOut = new("email.compose.no-way-out", "还没有可以发信的邮箱，请让管理员先设置发信", "還沒有可以寄信的信箱，請讓管理員先設定寄信", "No mailbox can send mail yet; ask an administrator to set one up");
    public static readonly Rule WindowOutside = new("email.acknowledgement.window", "请填写 {0} 到 {1} 之间的小时数", "請填寫 {0} 到 {1} 之間的小時數", "Hours lie between {0} and {1}");
    public static readonly Rule NeedsApp = new("email.consent.needs-app", "请先填写在 {0} 登记的应用（客户端 ID 和密钥）", "請先填寫在 {0} 登記的應用程式（用戶端 ID 和密鑰）", "First enter the app registered with {0}: client ID and secret");
    public static readonly Rule ConsentLost = new("email.consent.lost", "这次授权已经过期，请重新点“连接”", "這次授權已經過期，請重新點「連接」", "This took too long or began elsewhere; press Connect again");
    public static readonly Rule ConsentDenied = new("email.consent.denied", "没有得到授权（{0}），可以再点一次“连接”", "沒有得到授權（{0}），可以再點一次「連接」", "Consent was not given ({0}); you can press Connect again");
    public static readonly Rule ConsentTooShort = new("email.consent.too-short", "{0} 没有给长期授权，请先在账号的安全设置里移除本应用，再重新连接", "{0} 沒有給長期授權，請先在帳號的安全設定裡移除本應用程式，再重新連接", "{0} gave no lasting consent; remove the app in the account’s security settings and connect again");
    public static readonly Rule NotHours = new("email.mailbox.not-hours", "请填写 1 到 720 之间的小时数，或留空", "請填寫 1 到 720 之間的小時數，或留空", "Hours lie between 1 and 720, or leave it empty");
    public static readonly Rule WrongPeriod = new("email.backfill.wrong-period", "开始日期不能晚于结束日期", "開始日期不能晚於結束日期", "The first day cannot come after the last");
    public static readonly Rule NoBackfill = new("email.backfill.not-pop3", "POP3 邮箱不能按日期补收，请在列表里逐封处理", "POP3 信箱不能按日期補收，請在清單裡逐封處理", "POP3 knows no dates; have single mails taken from the list instead");
    public static readonly Rule TooLarge = new("email.too-large", "邮件太大，最大 {0} MB", "郵件太大，最大 {0} MB", "The mail is too large: {0} MB at the most");
    public static readonly Rule Empty = new("email.empty", "没有收到邮件内容", "沒有收到郵件內容", "There is no mail in what was sent");
    public static readonly Rule NoSuchMailbox = new("email.no-such-mailbox", "没有这个邮箱", "沒有這個信箱", "There is no such mailbox");
    public static readonly Rule NothingToRetry = new("email.retry.not-failed", "这封来信不需要重试", "這封來信不需要重試", "This mail needs no second try");
    public static readonly Rule HasCase = new("email.wanted.has-case", "这封来信已经在工单里了", "這封來信已經在工單裡了", "This mail is already in a case");
    public static readonly Rule HasLeft = new("email.take-back.too-late", "来不及撤回了：回复已经发出，或正在发送", "來不及收回了：回覆已經寄出，或正在寄送", "It is too late to take this back: the answer has left or is leaving");
    public static readonly Rule IsOurs = new("email.address.is-ours", "这是公司自己的邮箱", "這是公司自己的信箱", "This is one of the company's own mailboxes");
    public static readonly Rule Gone = new("email.retry.gone", "服务器上已经没有这封邮件了", "伺服器上已經沒有這封郵件了", "The server no longer has this mail");
    public static readonly Rule NotASender = new("email.sender.not-a-pattern", "请填写邮箱地址，或以 @ 开头的域名", "請填寫電子郵件地址，或以 @ 開頭的網域", "Give an address, or a domain beginning with @");
    public static readonly Rule NotDays = new("email.intake.not-days", "天数应在 0 到 3650 之间", "天數應在 0 到 3650 之間", "Days lie between 0 and 3650");
}
