using Npgsql;
using Skein.Postgres;

namespace Skein.Tests.Platform.Storage;

public sealed class PostgresSettingsTests
{
    [Theory]
    [InlineData("Host=db;Database=skein", 40)]
    [InlineData("Host=db;Database=skein;Maximum Pool Size=100", 100)]
    public async Task A_node_leaves_connections_to_others_unless_told_how_many_it_may_take(string given, int most)
    {
        await using var engine = new PostgresEngine(given);
        Assert.Equal(most, new NpgsqlConnectionStringBuilder(engine.Source.ConnectionString).MaxPoolSize);
    }

    [Theory]
    [InlineData("Host=db;Database=skein", true)]
    [InlineData("Host=db;Database=skein;No Reset On Close=false", false)]
    public async Task A_session_is_not_put_back_after_each_use_unless_the_settings_ask_for_it(string given, bool isLeft)
    {
        await using var engine = new PostgresEngine(given);
        Assert.Equal(isLeft, new NpgsqlConnectionStringBuilder(engine.Source.ConnectionString).NoResetOnClose);
    }

    [Theory]
    [InlineData("Host=db;Database=skein", GssEncryptionMode.Disable)]
    [InlineData("Host=db;Database=skein;GSS Encryption Mode=Require", GssEncryptionMode.Require)]
    public async Task Kerberos_is_not_asked_for_unless_the_settings_name_it(string given, GssEncryptionMode mode)
    {
        await using var engine = new PostgresEngine(given);
        Assert.Equal(mode, new NpgsqlConnectionStringBuilder(engine.Source.ConnectionString).GssEncryptionMode);
    }
}
