using Skein.Journal;
using Skein.Platform;

namespace Skein.Access;

public static class TokenRules
{
    public static readonly Rule NoScope = new("token.no-scope", "请至少选择一项权限", "請至少選擇一項權限", "Choose at least one permission");

    public static readonly Rule UnknownScope = new(
        "token.unknown-scope", "没有这项权限：{0}", "沒有這項權限：{0}", "There is no such permission: {0}");

    public static readonly Rule TooWide = new(
        "token.too-wide",
        "令牌不能有超出账号或您本人的权限：{0}",
        "權杖不能有超出帳號或您本人的權限：{0}",
        "A token cannot do more than its account, or than you can yourself: {0}");

    public static readonly Rule NeedsSecondFactor = new(
        "token.needs-second-factor",
        "这个账号的角色要求两步验证，账号还没有设置；设置以后令牌才能使用",
        "這個帳號的角色要求兩步驟驗證，帳號還沒有設定；設定以後權杖才能使用",
        "A role of this account asks for a second factor and it has none; once it is set up, its tokens work");

    public static readonly Rule AlreadyExpired = new("token.expired", "有效期必须在将来", "有效期限必須在未來", "It must expire in the future");
}

public static class TokenEvents
{
    public static readonly Event Created = new("token.created", "创建了 API 令牌", "建立了 API 權杖", "Created an API token");
    public static readonly Event Revoked = new("token.revoked", "吊销了 API 令牌", "撤銷了 API 權杖", "Revoked an API token");
}
