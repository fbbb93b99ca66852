using Microsoft.AspNetCore.Identity;
using Skein.Platform;

namespace Skein.Access;

/// <summary>What a password must be. Length counts, not tricks with capitals and digits; the common ones are refused.</summary>
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

    public static readonly Rule NotTheSame = new(
        "password.not-the-same", "两次输入的密码不一样", "兩次輸入的密碼不一樣", "The two passwords are not the same");

    public static async Task<IEnumerable<Broken>> Check(UserManager<Account> users, Account account, string? password, string field)
    {
        if (string.IsNullOrEmpty(password)) return [CommonRules.Required.At(field)];
        if (password.Length < Shortest) return [TooShort.At(field, Shortest)];
        if (password.Length > Longest) return [CommonRules.TooLong.At(field, Longest)];
        foreach (var validator in users.PasswordValidators)
        {
            var result = await validator.ValidateAsync(users, account, password);
            if (!result.Succeeded) return [Weak.At(field)];
        }

        return [];
    }
}
