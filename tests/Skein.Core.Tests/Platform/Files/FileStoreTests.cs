using System.Text;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Skein.Platform;
using Skein.Platform.Files;
using Skein.Upkeep;

namespace Skein.Core.Tests.Files;

public sealed class FileStoreTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("skein-store-").FullName;

    private DiskFileStore Store => new(folder);

    [Fact]
    public async Task A_content_is_kept_once_under_its_hash_and_read_back()
    {
        var first = await Store.Keep(Content("退货说明"), 100, default);
        var again = await Store.Keep(Content("退货说明"), 100, default);

        Assert.Equal(first, again);
        var path = Assert.Single(Directory.GetFiles(folder, "*", SearchOption.AllDirectories));
        Assert.Equal(first.Sha256, Path.GetFileName(path));
        using var read = new StreamReader(Store.Open(first.Sha256)!);
        Assert.Equal("退货说明", await read.ReadToEndAsync());
    }

    [Fact]
    public async Task A_content_that_is_too_long_is_refused_and_leaves_nothing()
    {
        await Assert.ThrowsAsync<FileTooLargeException>(() => Store.Keep(Content(new string('x', 101)), 100, default));

        Assert.Empty(Directory.GetFiles(folder, "*", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task An_upload_that_breaks_off_leaves_nothing()
    {
        await Assert.ThrowsAsync<IOException>(() => Store.Keep(new BreakingOff(), 1_000_000, default));

        Assert.Empty(Directory.GetFiles(folder, "*", SearchOption.AllDirectories));
    }

    [Theory]
    [InlineData("../../../etc/passwd")]
    [InlineData("")]
    [InlineData("E3B0C44298FC1C149AFBF4C8996FB92427AE41E4649B934CA495991B7852B855")]
    public void What_is_no_hash_reaches_no_file(string name) => Assert.Throws<ArgumentException>(() => Store.Open(name));

    [Theory, OnBothEngines]
    public async Task Contents_without_a_row_are_swept_once_they_are_a_day_old(Storage storage)
    {
        await using var house = await House.Open(storage);
        var store = house.Get<IFileStore>();
        var named = await house.Get<KeepFile>().Run(house.Administrator, Content("有记录"), "a.txt", null, 100, default);
        var (orphan, young, keptAgain) = (await Keep(store, "孤儿"), await Keep(store, "刚来"), await Keep(store, "又来"));
        var part = Path.Combine(Path.GetDirectoryName(FileOf(house, orphan))!, "broken-off.part");
        await File.WriteAllTextAsync(part, "x");
        var now = house.Clock.Now();
        foreach (var path in (string[])[FileOf(house, named.Value.Sha256), FileOf(house, orphan), FileOf(house, keptAgain), part])
        {
            File.SetLastWriteTimeUtc(path, (now - Duration.FromHours(25)).ToDateTimeUtc());
        }

        await Keep(store, "又来");
        Assert.Equal(1, await house.Get<SweepFiles>().Run(default));

        Assert.False(File.Exists(part));
        Assert.Null(store.Open(orphan));
        foreach (var kept in (string[])[named.Value.Sha256, young, keptAgain]) (store.Open(kept) ?? throw new InvalidOperationException()).Dispose();
    }

    [Fact]
    public async Task A_content_that_arrives_again_while_it_is_swept_stays()
    {
        var sha256 = await Keep(Store, "同一份");

        Assert.False(await Store.Drop(sha256, Instant.FromDateTimeUtc(DateTime.UtcNow) - Duration.FromDays(1), default));

        Store.Open(sha256)!.Dispose();
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private static async Task<string> Keep(IFileStore store, string text) => (await store.Keep(Content(text), 100, default)).Sha256;

    private static string FileOf(House house, string sha256) =>
        Directory.GetFiles(house.Folder, sha256, SearchOption.AllDirectories).Single();

    private static MemoryStream Content(string text) => new(Encoding.UTF8.GetBytes(text));

    private sealed class BreakingOff : MemoryStream
    {
        private int reads;

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            ++reads < 3 ? ValueTask.FromResult(100) : throw new IOException("The line dropped.");
    }
}
