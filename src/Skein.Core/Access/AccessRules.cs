using Skein.Platform;

namespace Skein.Access;

public static class AccessRules
{
    public static readonly Rule LastAdministrator = new(
        "access.last-administrator",
        "至少要留一位能登录、能管理角色和账号的管理员",
        "至少要留一位能登入、能管理角色和帳號的管理員",
        "Somebody who can sign in must keep the right to manage roles and accounts");

    public static readonly Rule BeyondYou = new(
        "access.beyond-you",
        "这个账号的权限比您大，只有权限不低于它的管理员才能修改",
        "這個帳號的權限比您大，只有權限不低於它的管理員才能修改",
        "This account may do more than you; only somebody with at least its rights can change it");

    public static readonly Rule WrongCode = new(
        "access.wrong-code",
        "验证码不对，或者已经用过，请等下一个",
        "驗證碼不對，或者已經用過，請等下一個",
        "This code is not right or was used already; wait for the next one");

    public static readonly Rule FactorDemanded = new(
        "access.factor-demanded",
        "您的角色要求两步验证，不能关闭；换手机的话，请管理员为您重置",
        "您的角色要求兩步驟驗證，不能關閉；換手機的話，請管理員為您重設",
        "A role of yours requires the second step, so it stays on. If you change your phone, an administrator can reset it");

    public static readonly Rule NoFactor = new(
        "access.no-factor", "这个账号没有开启两步验证", "這個帳號沒有開啟兩步驟驗證", "This account has no second step");

    public static readonly Rule WrongPassword = new("access.wrong-password", "密码不对", "密碼不對", "This password is not right");

    public static readonly Rule LockedOut = new(
        "access.locked-out",
        "尝试次数太多，请 {0} 分钟后再试",
        "嘗試次數太多，請 {0} 分鐘後再試",
        "Too many wrong tries. Try again in {0} min");

    public static readonly Rule LinkSpent = new(
        "access.link-spent",
        "链接已经用过或者过期了，请向管理员要一个新的",
        "連結已經用過或者過期了，請向管理員要一個新的",
        "This link has been used or is too old; ask an administrator for a new one");
}
