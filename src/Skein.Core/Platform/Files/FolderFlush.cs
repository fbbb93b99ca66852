using System.Runtime.InteropServices;

namespace Skein.Platform.Files;

/// <summary>
/// After a rename the folder itself must reach the disk, or a power cut forgets the name while the database remembers it.
/// .NET opens no folders, so the system is asked directly; Windows does this by itself.
/// </summary>
internal static partial class FolderFlush
{
    private const int ReadOnly = 0;

    public static void Run(string folder)
    {
        if (!OperatingSystem.IsLinux() && !OperatingSystem.IsMacOS()) return;
        var handle = Open(folder, ReadOnly);
        if (handle < 0) throw new IOException($"The folder {folder} cannot be opened ({Marshal.GetLastPInvokeError()}).");
        try
        {
            if (Flush(handle) != 0) throw new IOException($"The folder {folder} cannot be flushed ({Marshal.GetLastPInvokeError()}).");
        }
        finally
        {
            _ = Close(handle);
        }
    }

    [LibraryImport("libc", EntryPoint = "open", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Open(string path, int flags);

    [LibraryImport("libc", EntryPoint = "fsync", SetLastError = true)]
    private static partial int Flush(int handle);

    [LibraryImport("libc", EntryPoint = "close", SetLastError = true)]
    private static partial int Close(int handle);
}
