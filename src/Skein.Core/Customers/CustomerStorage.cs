using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Skein.Customers;
using Skein.Platform;

[assembly: Maps(typeof(CustomerMapping))]

namespace Skein.Customers;

public static class CustomerStorage
{
    extension(SkeinDb db)
    {
        public DbSet<Customer> Customers => db.Set<Customer>();

        public DbSet<ContactPoint> ContactPoints => db.Set<ContactPoint>();
    }
}

internal sealed class CustomerMapping :
    IEntityTypeConfiguration<Customer>,
    IEntityTypeConfiguration<ContactPoint>,
    IEntityTypeConfiguration<CustomerTag>
{
    public void Configure(EntityTypeBuilder<Customer> customer)
    {
        customer.ToTable("customer");
        customer.Property(c => c.Name).HasMaxLength(200);
        customer.Property(c => c.Tier).HasMaxLength(40);
        customer.HasIndex(c => c.Name);
        customer.HasOne<Customer>().WithMany().HasForeignKey(c => c.CompanyId).OnDelete(DeleteBehavior.SetNull);
        customer.HasMany(c => c.Tags).WithOne().HasForeignKey(t => t.CustomerId);
        customer.HasMany(c => c.Contacts).WithOne().HasForeignKey(p => p.CustomerId);
    }

    public void Configure(EntityTypeBuilder<ContactPoint> contact)
    {
        contact.ToTable("contact_point");
        contact.Property(p => p.Value).HasMaxLength(500);
        contact.Property(p => p.Normalized).HasMaxLength(500);
        contact.Property(p => p.UniqueKey).HasMaxLength(540);
        contact.Property(p => p.Label).HasMaxLength(100);
        contact.Property(p => p.UndeliverableWhy).HasMaxLength(ContactPoint.LongestWhy);
        contact.HasIndex(p => p.UniqueKey).IsUnique();
        contact.HasIndex(p => new { p.Kind, p.Normalized });
    }

    public void Configure(EntityTypeBuilder<CustomerTag> tag)
    {
        tag.ToTable("customer_tag");
        tag.HasKey(t => new { t.CustomerId, t.Tag });
        tag.Property(t => t.Tag).HasMaxLength(40);
        tag.HasIndex(t => new { t.Tag, t.CustomerId });
    }
}
