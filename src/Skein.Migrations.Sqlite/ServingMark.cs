using System.Text;
using Skein.Platform;

namespace Skein.Sqlite;

/// <summary>
/// A file beside the database that the serving process keeps locked. The lock is the operating system's: it goes with its process,
/// however that ends, so a mark that is left behind means nothing.
/// </summary>
internal static class ServingMark
{
    public static IDisposable? Take(string file)
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(file))!);
            var mark = new FileStream(Name(file), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1, FileOptions.DeleteOnClose);
            mark.SetLength(0);
            mark.Write(Encoding.UTF8.GetBytes(Node.Here));
            mark.Flush();
            return mark;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    public static string? Find(string file)
    {
        if (!File.Exists(Name(file))) return null;
        try
        {
            using var free = new FileStream(Name(file), FileMode.Open, FileAccess.ReadWrite, FileShare.None);
            return null;
        }
        catch (FileNotFoundException)
        {
            return null;
        }
        catch (IOException)
        {
            return file;
        }
    }

    private static string Name(string file) => $"{file}.serving";
}
