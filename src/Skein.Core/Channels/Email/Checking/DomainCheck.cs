using Skein.Platform;

namespace Skein.Channels.Email;

public enum CheckState
{
    Good,
    Weak,
    Bad,

    /// <summary>No answer, so nothing is said.</summary>
    Unknown,
}

/// <summary>One thing that was looked at: what was found, what it means, and the record to publish when one is missing.</summary>
public sealed record CheckLine(string What, CheckState State, Text Says)
{
    /// <summary>The record or the server's words as found.</summary>
    public string? Found { get; init; }

    public string? RecordName { get; init; }

    public string? RecordValue { get; init; }
}

/// <summary>Whether other servers will believe that mail comes from this domain: MX, SPF, DKIM and DMARC, as far as DNS answers.</summary>
public sealed class DomainCheck(IDnsAnswers dns)
{
    /// <param name="smtpHost">The server its mail leaves through; null when none is set.</param>
    /// <param name="selector">Of the DKIM key; null when no signed mail of ours has been seen.</param>
    public async Task<IReadOnlyList<CheckLine>> Run(string address, string? smtpHost, string? selector, CancellationToken stop)
    {
        var domain = address[(address.LastIndexOf('@') + 1)..].ToLowerInvariant();
        if (MailPresets.All.Any(p => p.Domains.Contains(domain))) return [new CheckLine("DNS", CheckState.Good, Says.Providers)];
        var (mx, spf, dmarc) = (dns.Mx(domain, stop), dns.Txt(domain, stop), dns.Txt($"_dmarc.{domain}", stop));
        var key = selector is null ? null : await dns.Txt($"{selector}._domainkey.{domain}", stop);
        if (await mx is { IsNoName: true }) return [new CheckLine("DNS", CheckState.Bad, Says.NoDomain) { Found = domain }];
        return [Mx((await mx)?.Found, domain), Spf((await spf)?.Found, domain, smtpHost), Dkim(key?.Found, domain, selector), Dmarc((await dmarc)?.Found, domain, address)];
    }

    private static CheckLine Mx(IReadOnlyList<string>? hosts, string domain) => hosts switch
    {
        null => new("MX", CheckState.Unknown, Says.NoAnswer),
        [] or [""] or ["."] => new("MX", CheckState.Bad, Says.NoMx) { RecordName = domain },
        _ => new("MX", CheckState.Good, Says.HasMx) { Found = string.Join(" · ", hosts.Take(5)) },
    };

    private static CheckLine Spf(IReadOnlyList<string>? texts, string domain, string? smtpHost)
    {
        if (texts is null) return new("SPF", CheckState.Unknown, Says.NoAnswer);
        var found = texts.Where(t => t.StartsWith("v=spf1", StringComparison.OrdinalIgnoreCase)).ToList();
        var own = SpfOf(smtpHost);
        if (found.Count == 0) return new("SPF", CheckState.Bad, Says.NoSpf) { RecordName = domain, RecordValue = $"v=spf1 {own} ~all" };
        if (found.Count > 1) return new("SPF", CheckState.Bad, Says.ManySpf) { Found = string.Join("\n", found), RecordName = domain };

        var words = found[0].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Contains("+all") || words.Contains("all")) return new("SPF", CheckState.Bad, Says.OpenSpf) { Found = found[0], RecordName = domain, RecordValue = string.Join(' ', words.Where(w => w is not ("+all" or "all")).Append("~all")) };
        if (!own.StartsWith("include:", StringComparison.Ordinal) || words.Contains(own)) return new("SPF", CheckState.Good, Says.HasSpf) { Found = found[0] };
        return new("SPF", CheckState.Weak, Says.OtherSpf) { Found = found[0], RecordName = domain, RecordValue = string.Join(' ', [words[0], own, .. words[1..]]) };
    }

    private static CheckLine Dkim(IReadOnlyList<string>? texts, string domain, string? selector)
    {
        if (selector is null) return new("DKIM", CheckState.Unknown, Says.NoSelector);
        var name = $"{selector}._domainkey.{domain}";
        if (texts is null) return new("DKIM", CheckState.Unknown, Says.NoAnswer) { RecordName = name };
        var key = texts.FirstOrDefault(t => t.Contains("p=", StringComparison.Ordinal));
        if (key is null) return new("DKIM", CheckState.Bad, Says.NoDkim) { RecordName = name };
        var isRevoked = key.Split(';').Any(p => p.Trim() == "p=");
        return new("DKIM", isRevoked ? CheckState.Bad : CheckState.Good, isRevoked ? Says.RevokedDkim : Says.HasDkim) { Found = $"{name}: {(key.Length > 60 ? $"{key[..60]}…" : key)}" };
    }

    private static CheckLine Dmarc(IReadOnlyList<string>? texts, string domain, string address)
    {
        if (texts is null) return new("DMARC", CheckState.Unknown, Says.NoAnswer);
        var name = $"_dmarc.{domain}";
        var found = texts.Where(t => t.StartsWith("v=DMARC1", StringComparison.OrdinalIgnoreCase)).ToList();
        if (found.Count == 0) return new("DMARC", CheckState.Weak, Says.NoDmarc) { RecordName = name, RecordValue = $"v=DMARC1; p=none; rua=mailto:{address}" };
        if (found.Count > 1) return new("DMARC", CheckState.Bad, Says.ManyDmarc) { Found = string.Join("\n", found), RecordName = name };
        var isWatching = found[0].Split(';').Any(p => p.Trim().Equals("p=none", StringComparison.OrdinalIgnoreCase));
        return new("DMARC", CheckState.Good, isWatching ? Says.WatchingDmarc : Says.HasDmarc) { Found = found[0] };
    }

    /// <summary>What lets the server that sends for the domain send for it.</summary>
    private static string SpfOf(string? smtpHost) => smtpHost?.ToLowerInvariant() switch
    {
        null => "mx",
        "smtp.qq.com" or "smtp.exmail.qq.com" => "include:spf.mail.qq.com",
        "smtp.163.com" or "smtp.126.com" or "smtp.qiye.163.com" => "include:spf.163.com",
        "smtp.qiye.aliyun.com" or "smtp.mxhichina.com" => "include:spf.qiye.aliyun.com",
        "smtp.gmail.com" => "include:_spf.google.com",
        "smtp.office365.com" => "include:spf.protection.outlook.com",
        { } own => $"mx a:{own}",
    };

    private static class Says
    {
        public static readonly Text Providers = new("这个域名由邮箱服务商管理，SPF、DKIM、DMARC 都由它负责，不用设置", "這個網域由信箱服務商管理，SPF、DKIM、DMARC 都由它負責，不用設定", "The provider owns this domain and looks after SPF, DKIM and DMARC; nothing to set");
        public static readonly Text NoAnswer = new("DNS 没有应答，无法判断。请检查本机的 DNS 设置", "DNS 沒有回應，無法判斷。請檢查本機的 DNS 設定", "DNS gives no answer, so nothing can be said; check this machine’s resolver");
        public static readonly Text NoDomain = new("这个域名不存在：没有注册、已经过期，或邮箱地址写错了。别人的邮件到不了，发出的信也没人信", "這個網域不存在：沒有註冊、已經過期，或信箱地址寫錯了。別人的郵件到不了，寄出的信也沒人信", "There is no such domain: not registered, run out, or the address is misspelt. Nobody’s mail gets here, and nobody believes what is sent");
        public static readonly Text NoMx = new("域名没有 MX 记录，别人的邮件到不了这里。请按邮箱服务商的说明添加", "網域沒有 MX 記錄，別人的郵件到不了這裡。請依信箱服務商的說明新增", "The domain has no MX record, so nobody’s mail gets here. Add what your mail provider tells you");
        public static readonly Text HasMx = new("来信会送到这些服务器", "來信會送到這些伺服器", "Mail for the domain goes to these servers");
        public static readonly Text NoSpf = new("没有 SPF 记录，别人的服务器无法确认邮件是您发的，容易进垃圾箱。请添加这条 TXT 记录", "沒有 SPF 記錄，別人的伺服器無法確認郵件是您寄的，容易進垃圾郵件。請新增這筆 TXT 記錄", "There is no SPF record: others cannot tell that mail is yours, and it lands in junk. Publish this TXT record");
        public static readonly Text ManySpf = new("有多条 SPF 记录，等于没有。请合并成一条", "有多筆 SPF 記錄，等於沒有。請合併成一筆", "There are several SPF records, which counts as none. Merge them into one");
        public static readonly Text OpenSpf = new("SPF 记录允许任何服务器冒用这个域名。请把结尾改掉", "SPF 記錄允許任何伺服器冒用這個網域。請把結尾改掉", "The SPF record lets any server use the domain. Change its ending");
        public static readonly Text OtherSpf = new("SPF 记录里没有实际发信的服务器。请改成这样", "SPF 記錄裡沒有實際寄信的伺服器。請改成這樣", "The SPF record does not name the server that sends. Change it to this");
        public static readonly Text HasSpf = new("有 SPF 记录", "有 SPF 記錄", "There is an SPF record");
        public static readonly Text NoSelector = new("还不知道 DKIM 用的选择器：先做一次收发测试，从自己发出的信里就能看到；或者在下面填写", "還不知道 DKIM 用的選擇器：先做一次收發測試，從自己寄出的信裡就能看到；或者在下面填寫", "The DKIM selector is not known yet: run the round trip, and it is read from the mail that comes back; or type it below");
        public static readonly Text NoDkim = new("邮件没有可用的 DKIM 公钥。请到邮箱服务商后台开启 DKIM，并把它给的值发布在这个名字下", "郵件沒有可用的 DKIM 公鑰。請到信箱服務商後台開啟 DKIM，並把它給的值發布在這個名稱下", "There is no DKIM key. Switch DKIM on at your mail provider and publish the value it gives under this name");
        public static readonly Text RevokedDkim = new("这个 DKIM 公钥已作废，用它签名的信会被当成伪造", "這個 DKIM 公鑰已作廢，用它簽署的信會被當成偽造", "This DKIM key is revoked; mail signed with it counts as forged");
        public static readonly Text HasDkim = new("DKIM 公钥已发布", "DKIM 公鑰已發布", "The DKIM key is published");
        public static readonly Text NoDmarc = new("没有 DMARC 记录，大的邮箱服务商会因此少信任您。可以先发布这一条，只观察、不拦截", "沒有 DMARC 記錄，大的信箱服務商會因此少信任您。可以先發布這一筆，只觀察、不攔截", "There is no DMARC record, and large providers trust you less for it. Begin with this one, which only watches");
        public static readonly Text ManyDmarc = new("有多条 DMARC 记录，等于没有。请只留一条", "有多筆 DMARC 記錄，等於沒有。請只留一筆", "There are several DMARC records, which counts as none. Keep one");
        public static readonly Text WatchingDmarc = new("有 DMARC 记录，目前只观察（p=none）。确认正常后可以改成 quarantine", "有 DMARC 記錄，目前只觀察（p=none）。確認正常後可以改成 quarantine", "There is a DMARC record that only watches (p=none). Once all is well, make it quarantine");
        public static readonly Text HasDmarc = new("有 DMARC 记录", "有 DMARC 記錄", "There is a DMARC record");
    }
}
