namespace Skein.Web.Tests.Whole;

/// <summary>The source of the product, as the tests of the whole read it.</summary>
internal static class Source
{
    public static string Root { get; } = FindRoot();

    /// <summary>Path from the root and text of every hand-written file under a folder.</summary>
    public static IEnumerable<(string Path, string Text)> Files(string folder, params string[] endings) =>
        Directory.EnumerateFiles(Path.Combine(Root, folder), "*", SearchOption.AllDirectories)
            .Where(f => endings.Any(e => f.EndsWith(e, StringComparison.Ordinal)))
            .Select(f => (Path: Path.GetRelativePath(Root, f).Replace('\\', '/'), f))
            .Where(f => !f.Path.Contains("/obj/", StringComparison.Ordinal) && !f.Path.Contains("/bin/", StringComparison.Ordinal)
                && !f.Path.Contains("/Migrations/", StringComparison.Ordinal))
            .Select(f => (f.Path, File.ReadAllText(f.f)));

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Skein.slnx"))) return folder.FullName;
        }

        throw new InvalidOperationException("The tests of the whole read the source; run them from it.");
    }
}
