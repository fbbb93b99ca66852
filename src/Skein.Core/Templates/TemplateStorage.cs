using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Skein.Organization;
using Skein.Platform;
using Skein.Templates;

[assembly: Maps(typeof(TemplateMapping))]

namespace Skein.Templates;

public static class TemplateStorage
{
    extension(SkeinDb db)
    {
        public DbSet<Template> Templates => db.Set<Template>();

        public DbSet<Signature> Signatures => db.Set<Signature>();

        /// <summary>Those that <paramref name="actor"/> may take: for everybody, of the own teams, the own.</summary>
        public IQueryable<Template> TemplatesFor(Actor actor) => actor.May(TemplatePermissions.Use)
            ? db.Templates.Where(t => t.DeletedAt == null && (t.Reach == TemplateReach.Everybody
                || (t.Reach == TemplateReach.Team && t.TeamId != null && actor.Teams.Contains(t.TeamId.Value))
                || (t.Reach == TemplateReach.Own && t.OwnerId == actor.Id)))
            : db.Templates.Where(t => false);

        /// <summary>Those that <paramref name="actor"/> may change, deleted ones too.</summary>
        public IQueryable<Template> TemplatesOf(Actor actor) => actor.ScopeOf(TemplatePermissions.Manage) switch
        {
            Scope.None => db.Templates.Where(t => false),
            Scope.Own => db.Templates.Where(t => t.OwnerId == actor.Id),
            Scope.Team => db.Templates.Where(t => t.OwnerId == actor.Id || (t.TeamId != null && actor.Teams.Contains(t.TeamId.Value))),
            Scope.Department => db.Templates.Where(t => t.OwnerId == actor.Id
                || (t.TeamId != null && (actor.Teams.Contains(t.TeamId.Value) || actor.DepartmentTeams.Contains(t.TeamId.Value)))),
            Scope.All => db.Templates.Where(t => t.OwnerId == null || t.OwnerId == actor.Id),
        };
    }

    /// <summary>Whether the post of <paramref name="actor"/> reaches so far with this permission.</summary>
    internal static bool ReachesTeam(this Actor actor, string permission, long? team) => actor.ScopeOf(permission) switch
    {
        Scope.None or Scope.Own => false,
        Scope.Team => team is { } id && actor.Teams.Contains(id),
        Scope.Department => team is { } id && (actor.Teams.Contains(id) || actor.DepartmentTeams.Contains(id)),
        Scope.All => true,
    };
}

internal sealed class TemplateMapping : IEntityTypeConfiguration<Template>, IEntityTypeConfiguration<Signature>
{
    public void Configure(EntityTypeBuilder<Template> template)
    {
        template.ToTable("template");
        template.Property(t => t.Name).HasMaxLength(Template.LongestName);
        template.Property(t => t.Folder).HasMaxLength(Template.LongestFolder);
        template.Ignore(t => t.Wording);
        template.HasOne<Team>().WithMany().HasForeignKey(t => t.TeamId).OnDelete(DeleteBehavior.SetNull);
        template.HasOne<Employee>().WithMany().HasForeignKey(t => t.OwnerId).OnDelete(DeleteBehavior.Cascade);
        template.HasIndex(t => new { t.Uses, t.Id });
    }

    public void Configure(EntityTypeBuilder<Signature> signature)
    {
        signature.ToTable("signature");
        signature.Ignore(s => s.Wording);
        signature.HasOne<Team>().WithMany().HasForeignKey(s => s.TeamId).OnDelete(DeleteBehavior.Cascade);
        signature.HasOne<Employee>().WithMany().HasForeignKey(s => s.EmployeeId).OnDelete(DeleteBehavior.Cascade);
        signature.HasIndex(s => s.TeamId).IsUnique();
        signature.HasIndex(s => s.EmployeeId).IsUnique();
    }
}
