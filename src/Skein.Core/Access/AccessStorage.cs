using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Skein.Access;
using Skein.Platform;

[assembly: Maps(typeof(AccountMapping))]
[assembly: Maps(typeof(IdentityMapping))]
[assembly: Maps(typeof(RoleMapping))]

namespace Skein.Access;

public static class AccessStorage
{
    extension(SkeinDb db)
    {
        public DbSet<Account> Accounts => db.Set<Account>();

        public DbSet<Role> Roles => db.Set<Role>();

        public DbSet<AccountRole> AccountRoles => db.Set<AccountRole>();

        /// <summary>Which person of an outside provider is which account.</summary>
        public DbSet<IdentityUserLogin<long>> Logins => db.Set<IdentityUserLogin<long>>();

        public DbSet<AccessLink> AccessLinks => db.Set<AccessLink>();

        public DbSet<Session> Sessions => db.Set<Session>();

        public DbSet<SignInEntry> SignIns => db.Set<SignInEntry>();

        public DbSet<SecondFactor> SecondFactors => db.Set<SecondFactor>();

        public DbSet<RecoveryCode> RecoveryCodes => db.Set<RecoveryCode>();
    }
}

internal sealed class AccountMapping : IEntityTypeConfiguration<Account>
{
    public void Configure(EntityTypeBuilder<Account> account)
    {
        account.ToTable("account");
        account.Property(a => a.UserName).HasMaxLength(254);
        account.Property(a => a.NormalizedUserName).HasMaxLength(254);
        account.Property(a => a.Email).HasMaxLength(254);
        account.Property(a => a.NormalizedEmail).HasMaxLength(254);
        account.Property(a => a.TimeZone).HasMaxLength(60);
        account.Property(a => a.ConcurrencyStamp).IsConcurrencyToken();
        account.Ignore(a => a.PhoneNumber).Ignore(a => a.PhoneNumberConfirmed);

        // DateTimeOffset cannot be compared on SQLite; Identity only reads and writes it.
        account.Property(a => a.LockoutEnd).HasConversion(end => end!.Value.UtcDateTime, stored => new DateTimeOffset(DateTime.SpecifyKind(stored, DateTimeKind.Utc)));
        account.HasIndex(a => a.NormalizedUserName).IsUnique();
        account.HasIndex(a => a.NormalizedEmail).IsUnique();
        account.HasMany(a => a.Roles).WithOne().HasForeignKey(r => r.AccountId);
    }
}

internal sealed class IdentityMapping :
    IEntityTypeConfiguration<IdentityUserClaim<long>>,
    IEntityTypeConfiguration<IdentityUserLogin<long>>,
    IEntityTypeConfiguration<IdentityUserToken<long>>
{
    public void Configure(EntityTypeBuilder<IdentityUserClaim<long>> claim)
    {
        claim.ToTable("account_claim");
        claim.HasOne<Account>().WithMany().HasForeignKey(c => c.UserId);
    }

    public void Configure(EntityTypeBuilder<IdentityUserLogin<long>> login)
    {
        login.ToTable("account_login");
        login.HasKey(l => new { l.LoginProvider, l.ProviderKey });
        login.Property(l => l.LoginProvider).HasMaxLength(128);
        login.Property(l => l.ProviderKey).HasMaxLength(256);
        login.HasOne<Account>().WithMany().HasForeignKey(l => l.UserId);
    }

    public void Configure(EntityTypeBuilder<IdentityUserToken<long>> token)
    {
        token.ToTable("account_token");
        token.HasKey(t => new { t.UserId, t.LoginProvider, t.Name });
        token.Property(t => t.LoginProvider).HasMaxLength(128);
        token.Property(t => t.Name).HasMaxLength(128);
        token.HasOne<Account>().WithMany().HasForeignKey(t => t.UserId);
    }
}

internal sealed class RoleMapping : IEntityTypeConfiguration<Role>, IEntityTypeConfiguration<RoleGrant>, IEntityTypeConfiguration<AccountRole>
{
    public void Configure(EntityTypeBuilder<Role> role)
    {
        role.ToTable("role");
        role.Property(r => r.Code).HasMaxLength(40);
        role.Property(r => r.Name).HasMaxLength(100);
        role.HasIndex(r => r.Code).IsUnique();
        role.HasMany(r => r.Grants).WithOne().HasForeignKey(g => g.RoleId);
    }

    public void Configure(EntityTypeBuilder<RoleGrant> grant)
    {
        grant.ToTable("role_grant");
        grant.HasKey(g => new { g.RoleId, g.Permission });
        grant.Property(g => g.Permission).HasMaxLength(80);
    }

    public void Configure(EntityTypeBuilder<AccountRole> held)
    {
        held.ToTable("account_role");
        held.HasKey(h => new { h.AccountId, h.RoleId });
        held.HasOne(h => h.Role).WithMany().HasForeignKey(h => h.RoleId).OnDelete(DeleteBehavior.Restrict);
    }
}
