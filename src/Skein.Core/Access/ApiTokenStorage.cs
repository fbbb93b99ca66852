using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Skein.Access;
using Skein.Platform;

[assembly: Maps(typeof(ApiTokenMapping))]

namespace Skein.Access;

public static class ApiTokenStorage
{
    extension(SkeinDb db)
    {
        public DbSet<ApiToken> ApiTokens => db.Set<ApiToken>();

        /// <summary>The tokens this person may see and revoke: their own, or with the permission everybody's.</summary>
        public IQueryable<ApiToken> TokensFor(Actor actor) => actor.May(AccessPermissions.ManageTokens)
            ? db.ApiTokens
            : db.ApiTokens.Where(t => t.AccountId == actor.Id);
    }
}

internal sealed class ApiTokenMapping : IEntityTypeConfiguration<ApiToken>, IEntityTypeConfiguration<ApiTokenScope>
{
    public void Configure(EntityTypeBuilder<ApiToken> token)
    {
        token.ToTable("api_token");
        token.Property(t => t.Name).HasMaxLength(ApiToken.LongestName);
        token.Property(t => t.Prefix).HasMaxLength(12);
        token.Property(t => t.Hash).HasMaxLength(64);
        token.HasIndex(t => t.Hash).IsUnique();
        token.HasOne(t => t.Account).WithMany().HasForeignKey(t => t.AccountId);
        token.HasMany(t => t.Scopes).WithOne().HasForeignKey(s => s.TokenId);
    }

    public void Configure(EntityTypeBuilder<ApiTokenScope> scope)
    {
        scope.ToTable("api_token_scope");
        scope.HasKey(s => new { s.TokenId, s.Permission });
        scope.Property(s => s.Permission).HasMaxLength(80);
    }
}
