using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Skein.Platform;
using Skein.Platform.Search;

namespace Skein.Access;

/// <summary>What a password must be. Length counts, not tricks with capitals and digits; what guessers try first is refused.</summary>
public static class PasswordRules
{
    public const int Shortest = 10;
    public const int Longest = 200;

    public static readonly Rule TooShort = new(
        "password.too-short", "密码至少要 {0} 个字符", "密碼至少要 {0} 個字元", "A password has at least {0} characters");

    public static readonly Rule Weak = new(
        "password.weak",
        "这个密码太常见或太简单，请换一个",
        "這個密碼太常見或太簡單，請換一個",
        "This password is too common or too simple; choose another");

    public static readonly Rule Own = new(
        "password.own",
        "密码里不要用自己的姓名、邮箱或公司名",
        "密碼裡不要用自己的姓名、電子郵件或公司名",
        "Keep your name, address and company out of the password");

    public static readonly Rule NotTheSame = new(
        "password.not-the-same", "两次输入的密码不一样", "兩次輸入的密碼不一樣", "The two passwords are not the same");

    /// <param name="own">Words known of the person besides the address: name, company.</param>
    public static async Task<IEnumerable<Broken>> Check(
        UserManager<Account> users, Account account, string? password, string field, params IEnumerable<string> own)
    {
        if (string.IsNullOrEmpty(password)) return [CommonRules.Required.At(field)];
        if (password.Length < Shortest) return [TooShort.At(field, Shortest)];
        if (password.Length > Longest) return [CommonRules.TooLong.At(field, Longest)];
        foreach (var validator in users.PasswordValidators)
        {
            var result = await validator.ValidateAsync(users, account, password);
            if (!result.Succeeded) return [Weak.At(field)];
        }

        if (CommonPasswords.IsCommon(password)) return [Weak.At(field)];
        return CommonPasswords.IsOwn(password, Words([.. own, account.Email ?? ""])) ? [Own.At(field)] : [];
    }

    /// <summary>The words that an account's name, company and address are made of, Chinese also as typed.</summary>
    internal static async Task<IReadOnlyList<string>> OwnWords(this IEnumerable<IOwnWords> sources, SkeinDb db, long accountId, CancellationToken stop)
    {
        var words = new List<string>();
        foreach (var source in sources) words.AddRange(await source.Of(db, accountId, stop));
        return words;
    }

    private static IEnumerable<string> Words(IEnumerable<string> own) => own.SelectMany(text => (string[])
    [
        text, .. text.Split([' ', '@', '.', '-', '_', '+'], StringSplitOptions.RemoveEmptyEntries).Where(w => w is not ("com" or "net" or "org" or "www")), .. Pinyin.SearchWords(text).Where(w => w.Length > 3),
    ]);
}
