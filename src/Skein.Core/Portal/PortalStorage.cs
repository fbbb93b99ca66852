using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Skein.Cases;
using Skein.Customers;
using Skein.Platform;
using Skein.Portal;

[assembly: Maps(typeof(PortalFormMapping))]
[assembly: Maps(typeof(CustomerSignInMapping))]

namespace Skein.Portal;

public static class PortalStorage
{
    extension(SkeinDb db)
    {
        public DbSet<FormField> FormFields => db.Set<FormField>();

        public DbSet<CustomerCode> CustomerCodes => db.Set<CustomerCode>();

        public DbSet<CustomerSession> CustomerSessions => db.Set<CustomerSession>();

        public async Task<PortalSettings> PortalSettings(CancellationToken stop) =>
            await db.Set<PortalSettings>().AsNoTracking().SingleOrDefaultAsync(stop) ?? new PortalSettings();
    }
}

internal sealed class PortalFormMapping : IEntityTypeConfiguration<PortalSettings>, IEntityTypeConfiguration<FormField>
{
    public void Configure(EntityTypeBuilder<PortalSettings> settings)
    {
        settings.ToTable("portal_settings");
        settings.Property(s => s.Id).ValueGeneratedNever();
        settings.Property(s => s.IntroHans).HasMaxLength(Portal.PortalSettings.LongestIntro);
        settings.Property(s => s.IntroHant).HasMaxLength(Portal.PortalSettings.LongestIntro);
        settings.Property(s => s.IntroEnglish).HasMaxLength(Portal.PortalSettings.LongestIntro);
        settings.Ignore(s => s.Intro);
    }

    public void Configure(EntityTypeBuilder<FormField> field)
    {
        field.ToTable("form_field");
        field.Property(f => f.Code).HasMaxLength(40);
        field.Property(f => f.LabelHans).HasMaxLength(CaseField.LongestLabel);
        field.Property(f => f.LabelHant).HasMaxLength(CaseField.LongestLabel);
        field.Property(f => f.LabelEnglish).HasMaxLength(CaseField.LongestLabel);
        field.Property(f => f.HintHans).HasMaxLength(FormField.LongestHint);
        field.Property(f => f.HintHant).HasMaxLength(FormField.LongestHint);
        field.Property(f => f.HintEnglish).HasMaxLength(FormField.LongestHint);
        field.Property(f => f.Choices).HasMaxLength(FormField.LongestChoices);
        field.Ignore(f => f.Label).Ignore(f => f.Hint).Ignore(f => f.Offered);
        field.HasIndex(f => f.Code).IsUnique();
    }
}

internal sealed class CustomerSignInMapping : IEntityTypeConfiguration<CustomerCode>, IEntityTypeConfiguration<CustomerSession>
{
    public void Configure(EntityTypeBuilder<CustomerCode> code)
    {
        code.ToTable("customer_code");
        code.Property(c => c.Email).HasMaxLength(254);
        code.Property(c => c.CodeHash).HasMaxLength(64);
        code.Property(c => c.Ticket).HasMaxLength(22);
        code.HasIndex(c => c.Ticket).IsUnique();
        code.HasIndex(c => new { c.Email, c.AskedAt });
        code.HasOne<Customer>().WithMany().HasForeignKey(c => c.CustomerId);
    }

    public void Configure(EntityTypeBuilder<CustomerSession> session)
    {
        session.ToTable("customer_session");
        session.HasKey(s => s.TokenHash);
        session.Property(s => s.TokenHash).HasMaxLength(64);
        session.HasOne<Customer>().WithMany().HasForeignKey(s => s.CustomerId);
        session.HasIndex(s => s.EndsAt);
    }
}
