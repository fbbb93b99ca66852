namespace Skein.Platform.Files;

/// <summary>The store itself failed, not whoever hands over what is to be kept: a full disk, a folder nobody may write to.</summary>
public sealed class FileStoreException(Exception failure) : IOException(failure.Message, failure);
