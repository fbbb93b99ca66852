namespace Skein.Mail;

public static class MailPermissions
{
    /// <summary>The permission to manage the system, which Access names: it stands above, since it sends mail through here.</summary>
    public const string Manage = "system.manage";
}
