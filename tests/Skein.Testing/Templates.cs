namespace Skein.Testing;

/// <summary>One migrated and set-up database per engine, made once per test run and copied for each test.</summary>
internal static class Templates
{
    private static readonly Lazy<Task<string>> Sqlite = new(() => Make(Storage.Sqlite));
    private static readonly Lazy<Task<string>> Postgres = new(() => Make(Storage.Postgres));

    public static Task<string> Prepared(Storage storage) => (storage == Storage.Sqlite ? Sqlite : Postgres).Value;

    private static async Task<string> Make(Storage storage)
    {
        string place;
        await using (var house = await House.OpenEmpty(storage))
        {
            await House.SetUpFirst(house);
            place = house.Place;
            if (storage == Storage.Postgres) return place;

            // The file goes with its house; what was written is in it once the write-ahead log is folded in.
            await using var db = house.Db();
            var copy = Path.Combine(Directory.CreateTempSubdirectory("skein-template-").FullName, "skein.db");
            await Microsoft.EntityFrameworkCore.RelationalDatabaseFacadeExtensions.ExecuteSqlAsync(db.Database, $"VACUUM INTO {copy}");
            return copy;
        }
    }
}
