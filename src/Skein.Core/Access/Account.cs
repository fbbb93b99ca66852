using Microsoft.AspNetCore.Identity;
using NodaTime;
using Skein.Journal;
using Skein.Platform;

namespace Skein.Access;

/// <summary>
/// What a person of the company signs in with. The employee of the same id is the person; the account is the key to the door.
/// </summary>
public sealed class Account : IdentityUser<long>, ISubject
{
    public static string SubjectKind => "account";

    public Language Language { get; set; }

    /// <summary>IANA id; times are shown in it.</summary>
    public string TimeZone { get; set; } = "Asia/Shanghai";

    public Instant CreatedAt { get; set; }

    /// <summary>Since when the account cannot sign in.</summary>
    public Instant? DisabledAt { get; set; }

    public List<AccountRole> Roles { get; } = [];
}

public sealed class AccountRole
{
    public long AccountId { get; set; }

    public long RoleId { get; set; }

    public Role Role { get; set; } = null!;
}
