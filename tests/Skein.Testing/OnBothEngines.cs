using System.Reflection;
using Xunit;
using Xunit.Sdk;
using Xunit.v3;

namespace Skein.Testing;

public enum Storage
{
    Sqlite,
    Postgres,
}

/// <summary>Runs a theory once on SQLite and once on a real PostgreSQL. Never skipped: without PostgreSQL it fails.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class OnBothEngines : DataAttribute
{
    public override ValueTask<IReadOnlyCollection<ITheoryDataRow>> GetData(MethodInfo testMethod, DisposalTracker disposalTracker) =>
        new([new TheoryDataRow<Storage>(Storage.Sqlite), new TheoryDataRow<Storage>(Storage.Postgres)]);

    public override bool SupportsDiscoveryEnumeration() => true;
}
