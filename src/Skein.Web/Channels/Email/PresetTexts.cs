using Skein.Platform;

namespace Skein.Web.Channels.Email;

/// <summary>What a person must do at the provider before the mailbox can be connected.</summary>
internal static class PresetTexts
{
    public static Text? Steps(string code) => code switch
    {
        "qq" => new(
            "在网页版 QQ 邮箱的“设置 → 账号与安全 → 安全设置”开启 IMAP/SMTP 服务，按提示发短信，得到 16 位授权码，填在密码处。改 QQ 密码后授权码会失效",
            "在網頁版 QQ 信箱的「設定 → 帳號與安全 → 安全設定」開啟 IMAP/SMTP 服務，依提示傳簡訊，得到 16 位授權碼，填在密碼處。改 QQ 密碼後授權碼會失效",
            "In QQ Mail on the web, under Settings → Account & security, switch IMAP/SMTP on and send the text message it asks for; enter the 16-letter authorisation code as the password. Changing the QQ password ends it"),
        "163" or "126" => new(
            "在网页版邮箱的“设置 → POP3/SMTP/IMAP”开启 IMAP/SMTP 服务，得到授权码（只显示一次），填在密码处。授权码会过期，到期后要换新的",
            "在網頁版信箱的「設定 → POP3/SMTP/IMAP」開啟 IMAP/SMTP 服務，得到授權碼（只顯示一次），填在密碼處。授權碼會過期，到期後要換新的",
            "On the web, under Settings → POP3/SMTP/IMAP, switch IMAP/SMTP on; enter the authorisation code it shows once as the password. The code runs out some day and must be renewed"),
        "aliyun" => new(
            "阿里企业邮箱默认允许 IMAP。管理员若开启了“三方客户端安全密码”，请在网页版“账号设置 → 账号安全”生成一个，填在密码处",
            "阿里企業信箱預設允許 IMAP。管理員若開啟了「三方用戶端安全密碼」，請在網頁版「帳號設定 → 帳號安全」產生一個，填在密碼處",
            "Alibaba company mail allows IMAP by itself. Where the administrator asks for a third-party client password, make one on the web under Account settings → Security and enter it as the password"),
        "aliyun-personal" => new(
            "用登录密码即可；先在网页版“设置 → POP/IMAP/SMTP”确认 IMAP 已开启",
            "用登入密碼即可；先在網頁版「設定 → POP/IMAP/SMTP」確認 IMAP 已開啟",
            "The sign-in password works; first check on the web under Settings → POP/IMAP/SMTP that IMAP is on"),
        "exmail" => new(
            "在网页版腾讯企业邮的“设置 → 客户端设置”开启 IMAP/SMTP，再到“微信绑定”或“账户”里生成客户端专用密码，填在密码处。管理员可能要先在后台允许客户端登录",
            "在網頁版騰訊企業郵的「設定 → 用戶端設定」開啟 IMAP/SMTP，再到「微信綁定」或「帳戶」裡產生用戶端專用密碼，填在密碼處。管理員可能要先在後台允許用戶端登入",
            "In Tencent company mail on the web, under Settings → Client, switch IMAP/SMTP on, then make a client password under WeChat binding or Account and enter it as the password. The administrator may have to allow clients first"),
        "gmail" => new(
            "两种办法：密码留空，保存后点“连接 Google 账号”授权；或者在 Google 账号开启两步验证，生成 16 位应用专用密码填在这里",
            "兩種辦法：密碼留空，儲存後點「連接 Google 帳號」授權；或者在 Google 帳號開啟兩步驟驗證，產生 16 位應用程式密碼填在這裡",
            "Two ways: leave the password empty, save, and press Connect the Google account; or switch two-step verification on there and enter a 16-letter app password here"),
        "outlook" => new(
            "微软不再接受密码：密码留空，保存后点“连接 Microsoft 账号”授权。公司账号可能要管理员先同意，并允许 IMAP",
            "微軟不再接受密碼：密碼留空，儲存後點「連接 Microsoft 帳號」授權。公司帳號可能要管理員先同意，並允許 IMAP",
            "Microsoft no longer takes passwords: leave it empty, save, and press Connect the Microsoft account. For company accounts an administrator may have to agree first and allow IMAP"),
        _ => null,
    };
}
