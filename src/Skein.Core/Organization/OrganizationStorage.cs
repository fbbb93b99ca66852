using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Skein.Access;
using Skein.Organization;
using Skein.Platform;

[assembly: Maps(typeof(OrganizationMapping))]

namespace Skein.Organization;

public static class OrganizationStorage
{
    extension(SkeinDb db)
    {
        public DbSet<Department> Departments => db.Set<Department>();

        public DbSet<Team> Teams => db.Set<Team>();

        public DbSet<TeamMember> TeamMembers => db.Set<TeamMember>();

        public DbSet<JobPosition> Positions => db.Set<JobPosition>();

        public DbSet<Employee> Employees => db.Set<Employee>();
    }
}

internal sealed class OrganizationMapping :
    IEntityTypeConfiguration<Department>,
    IEntityTypeConfiguration<Team>,
    IEntityTypeConfiguration<TeamMember>,
    IEntityTypeConfiguration<JobPosition>,
    IEntityTypeConfiguration<Employee>
{
    public void Configure(EntityTypeBuilder<Department> department)
    {
        department.ToTable("department");
        department.Property(d => d.Name).HasMaxLength(100);
        department.HasOne<Department>().WithMany().HasForeignKey(d => d.ParentId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<Team> team)
    {
        team.ToTable("team");
        team.Property(t => t.Name).HasMaxLength(100);
        team.HasOne<Department>().WithMany().HasForeignKey(t => t.DepartmentId).OnDelete(DeleteBehavior.Restrict);
        team.HasMany(t => t.Members).WithOne().HasForeignKey(m => m.TeamId);
    }

    public void Configure(EntityTypeBuilder<TeamMember> member)
    {
        member.ToTable("team_member");
        member.HasKey(m => new { m.TeamId, m.EmployeeId });
        member.HasOne(m => m.Employee).WithMany().HasForeignKey(m => m.EmployeeId);
    }

    public void Configure(EntityTypeBuilder<JobPosition> position)
    {
        position.ToTable("position");
        position.Property(p => p.Name).HasMaxLength(100);
        position.HasOne<Department>().WithMany().HasForeignKey(p => p.DepartmentId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<Employee> employee)
    {
        employee.ToTable("employee");
        employee.Property(e => e.Id).ValueGeneratedNever();
        employee.Property(e => e.Name).HasMaxLength(100);
        employee.HasOne<Account>().WithOne().HasForeignKey<Employee>(e => e.Id);
        employee.HasOne<Department>().WithMany().HasForeignKey(e => e.DepartmentId).OnDelete(DeleteBehavior.SetNull);
        employee.HasOne<JobPosition>().WithMany().HasForeignKey(e => e.PositionId).OnDelete(DeleteBehavior.SetNull);
    }
}
