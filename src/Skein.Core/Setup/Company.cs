using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Skein.Journal;
using Skein.Platform;
using Skein.Platform.Files;
using Skein.Setup;

[assembly: Maps(typeof(CompanyMapping))]

namespace Skein.Setup;

/// <summary>The company this house serves. One row; it exists from set-up on.</summary>
public sealed class Company : ISubject, IVersioned
{
    public const long OnlyId = 1;

    public static string SubjectKind => "company";

    public long Id { get; init; } = OnlyId;

    public required string Name { get; set; }

    public Language Language { get; set; }

    public required string TimeZone { get; set; }

    /// <summary>Where customers and colleagues reach this system, for links in mails, such as <c>https://help.example.com</c>.</summary>
    public string? PublicAddress { get; set; }

    /// <summary>The picture on customers' pages; everybody may see it.</summary>
    public long? LogoId { get; set; }

    /// <summary>What buttons and links of customers' pages look like: <c>#0b6478</c>. Null is the house's own.</summary>
    public string? BrandColour { get; set; }

    public int Version { get; set; }
}

public static class CompanyStorage
{
    extension(SkeinDb db)
    {
        public DbSet<Company> Companies => db.Set<Company>();
    }
}

internal sealed class CompanyMapping : IEntityTypeConfiguration<Company>
{
    public void Configure(EntityTypeBuilder<Company> company)
    {
        company.ToTable("company");
        company.Property(c => c.Id).ValueGeneratedNever();
        company.Property(c => c.Name).HasMaxLength(100);
        company.Property(c => c.TimeZone).HasMaxLength(60);
        company.Property(c => c.PublicAddress).HasMaxLength(300);
        company.Property(c => c.BrandColour).HasMaxLength(7);
        company.HasOne<StoredFile>().WithMany().HasForeignKey(c => c.LogoId).OnDelete(DeleteBehavior.SetNull);
    }
}
