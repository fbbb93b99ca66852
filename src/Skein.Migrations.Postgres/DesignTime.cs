using Microsoft.EntityFrameworkCore.Design;
using Skein.Platform;

namespace Skein.Postgres;

/// <summary>Lets the migration tool build the model without starting the product.</summary>
public sealed class DesignTime : IDesignTimeDbContextFactory<SkeinDb>
{
    public SkeinDb CreateDbContext(string[] args)
    {
        var engine = new PostgresEngine("Host=localhost;Database=design");
        return SkeinDb.On(engine, new Wake(), TimeProvider.System);
    }
}
