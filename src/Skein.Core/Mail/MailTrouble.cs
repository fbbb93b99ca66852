using System.Net.Sockets;
using System.Security.Cryptography;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using Skein.Platform;
using Skein.Platform.Files;

namespace Skein.Mail;

/// <summary>What can be wrong between a mail server and us.</summary>
public enum MailTrouble
{
    UnknownHost,
    NoAnswer,
    Certificate,
    WrongSecurity,
    WrongPassword,
    Stalled,
    Dropped,
    Garbage,
    NoFolder,
    NoNumbers,
    LostSecret,

    /// <summary>The server takes no mail for this address.</summary>
    RefusedRecipient,

    /// <summary>The server takes no mail from this address.</summary>
    RefusedSender,

    /// <summary>The server does not take this mail.</summary>
    RefusedMail,

    /// <summary>Nobody consented yet.</summary>
    NeedsConsent,

    /// <summary>Taken back, or run out.</summary>
    ConsentOver,

    /// <summary>The provider refuses for another reason, such as a wrong secret.</summary>
    ConsentRefused,
    NoTokenServer,

    /// <summary>A fresh token, and the mail server does not take it.</summary>
    ConsentNotTaken,

    /// <summary>Ours: the disk is full or cannot be written.</summary>
    Storage,
    Other,
}

/// <summary>A trouble with the words of the server or the system.</summary>
internal sealed class MailTroubleException(MailTrouble trouble, string detail) : Exception(detail)
{
    public MailTrouble Trouble => trouble;
}

public static class MailTroubles
{
    internal static (MailTrouble Trouble, string Detail) Of(Exception failure) => failure switch
    {
        MailTroubleException known => (known.Trouble, known.Message),
        FileStoreException ours => (MailTrouble.Storage, ours.Message),
        AuthenticationException => (MailTrouble.WrongPassword, failure.Message),
        SslHandshakeException { ServerCertificate: not null } tls => (MailTrouble.Certificate, FirstLine(tls.Message)),
        SslHandshakeException tls => (MailTrouble.WrongSecurity, FirstLine(tls.Message)),
        NotSupportedException => (MailTrouble.WrongSecurity, failure.Message),
        SocketException { SocketErrorCode: SocketError.HostNotFound or SocketError.NoData or SocketError.TryAgain } => (MailTrouble.UnknownHost, failure.Message),
        SocketException => (MailTrouble.NoAnswer, failure.Message),
        TimeoutException or OperationCanceledException => (MailTrouble.Stalled, ""),
        ServiceNotAuthenticatedException or ServiceNotConnectedException or IOException => (MailTrouble.Dropped, failure.Message),
        SmtpCommandException { ErrorCode: SmtpErrorCode.RecipientNotAccepted } no => (MailTrouble.RefusedRecipient, Said(no)),
        SmtpCommandException { ErrorCode: SmtpErrorCode.SenderNotAccepted } no => (MailTrouble.RefusedSender, Said(no)),
        SmtpCommandException { ErrorCode: SmtpErrorCode.MessageNotAccepted } no => (MailTrouble.RefusedMail, Said(no)),
        SmtpCommandException no => (MailTrouble.Other, Said(no)),
        CommandException => (MailTrouble.Other, failure.Message),
        ProtocolException => (failure.Message.Contains("unexpectedly disconnected", StringComparison.OrdinalIgnoreCase) ? MailTrouble.Dropped : MailTrouble.Garbage, failure.Message),
        FolderNotFoundException missing => (MailTrouble.NoFolder, missing.FolderName),
        CryptographicException => (MailTrouble.LostSecret, failure.Message),
        _ => (MailTrouble.Other, $"{failure.GetType().Name}: {failure.Message}"),
    };

    /// <summary>What is wrong and what to do about it, in plain words.</summary>
    public static Text Sentence(this MailTrouble trouble) => trouble switch
    {
        MailTrouble.UnknownHost => new("找不到这台服务器，请检查服务器地址有没有写错", "找不到這台伺服器，請檢查伺服器位址有沒有寫錯", "There is no such server; check how its name is written"),
        MailTrouble.NoAnswer => new("服务器没有应答，请检查地址和端口，以及本机到它的网络", "伺服器沒有回應，請檢查位址和連接埠，以及本機到它的網路", "The server does not answer; check host, port and the network between"),
        MailTrouble.Certificate => new("服务器的证书不可信，没有登录，密码没有发出", "伺服器的憑證不可信，沒有登入，密碼沒有送出", "The server's certificate cannot be trusted; nothing was logged in and no password sent"),
        MailTrouble.WrongSecurity => new("加密方式和端口对不上：993、995、465 用 TLS，143、110、587 用 STARTTLS", "加密方式和連接埠對不上：993、995、465 用 TLS，143、110、587 用 STARTTLS", "Encryption and port do not fit: TLS for 993, 995 and 465, STARTTLS for 143, 110 and 587"),
        MailTrouble.WrongPassword => new("用户名或密码不对。QQ、163 等要用授权码而不是登录密码，并先在网页邮箱里开启 IMAP、SMTP", "使用者名稱或密碼不對。QQ、163 等要用授權碼而不是登入密碼，並先在網頁信箱裡開啟 IMAP、SMTP", "User name or password is wrong. Many providers want an app password, and IMAP and SMTP switched on in their settings first"),
        MailTrouble.Stalled => new("服务器连上后没有回应，已经断开，稍后会再试", "伺服器連上後沒有回應，已經中斷，稍後會再試", "The server stopped answering in the middle; it is tried again"),
        MailTrouble.Dropped => new("服务器中途断开了连接，稍后会再试", "伺服器中途中斷了連線，稍後會再試", "The server hung up in the middle; it is tried again"),
        MailTrouble.Garbage => new("服务器的回答不符合协议，也许端口上是别的服务", "伺服器的回答不符合協定，也許連接埠上是別的服務", "The server's answers follow no mail protocol; perhaps something else listens there"),
        MailTrouble.NoFolder => new("服务器上没有这个文件夹", "伺服器上沒有這個資料夾", "The server has no such folder"),
        MailTrouble.NoNumbers => new("服务器不给邮件编号（UIDL），用 POP3 无法可靠收取，请改用 IMAP", "伺服器不給郵件編號（UIDL），用 POP3 無法可靠收取，請改用 IMAP", "The server gives its mails no lasting numbers (UIDL), so POP3 is not reliable here; use IMAP"),
        MailTrouble.LostSecret => new("保存的密码读不出来了，请重新填写", "儲存的密碼讀不出來了，請重新填寫", "The stored password can no longer be read; enter it again"),
        MailTrouble.RefusedRecipient => new("服务器不收给这个收件人的邮件", "伺服器不收給這個收件人的郵件", "The server takes no mail for this recipient"),
        MailTrouble.RefusedSender => new("服务器不让用这个发件人邮箱发信，请检查发件人邮箱和登录的用户名", "伺服器不讓用這個寄件人電子郵件寄信，請檢查寄件人電子郵件和登入的使用者名稱", "The server lets nobody send from this address; check the sender's address and the user name"),
        MailTrouble.RefusedMail => new("服务器不收这封邮件", "伺服器不收這封郵件", "The server does not take this mail"),
        MailTrouble.NeedsConsent => new("还没有连接邮箱账号，请到邮箱页面点“连接”", "還沒有連接信箱帳號，請到信箱頁面點「連接」", "The account is not connected yet; press Connect on the mailbox’s page"),
        MailTrouble.ConsentOver => new("邮箱账号的授权已失效（被收回、过期或改过密码），请到邮箱页面重新连接", "信箱帳號的授權已失效（被收回、過期或改過密碼），請到信箱頁面重新連接", "The account’s consent is over: taken back, run out, or the password was changed. Connect it again on the mailbox’s page"),
        MailTrouble.ConsentRefused => new("服务商拒绝续期授权，请检查应用的客户端 ID 和密钥", "服務商拒絕續期授權，請檢查應用程式的用戶端 ID 和密鑰", "The provider refuses to renew the consent; check the app’s client ID and secret"),
        MailTrouble.ConsentNotTaken => new("授权有效，但邮件服务器不让登录：请确认是这个邮箱的账号，并在它的设置里开启 IMAP", "授權有效，但郵件伺服器不讓登入：請確認是這個信箱的帳號，並在它的設定裡開啟 IMAP", "The consent holds but the mail server lets nobody in: check that it is this mailbox’s account, and that IMAP is switched on for it"),
        MailTrouble.NoTokenServer => new("服务商的授权服务器没有正常应答，稍后会再试", "服務商的授權伺服器沒有正常回應，稍後會再試", "The provider’s consent server does not answer properly; it is tried again"),
        MailTrouble.Storage => new("本机存不下邮件：磁盘满了或不能写入。邮件还在服务器上，腾出空间后会接着收", "本機存不下郵件：磁碟滿了或不能寫入。郵件還在伺服器上，騰出空間後會接著收", "Mail cannot be stored here: the disk is full or cannot be written. It stays on the server and is fetched once there is room"),
        MailTrouble.Other => new("服务器报告了一个问题", "伺服器回報了一個問題", "The server reports a problem"),
    };

    private static string Said(SmtpCommandException no) => $"{(int)no.StatusCode} {no.Message}";

    private static string FirstLine(string text) => text.Split('\n')[0].Trim();
}
