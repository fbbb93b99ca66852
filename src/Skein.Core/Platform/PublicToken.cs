using System.Buffers.Text;
using System.Security.Cryptography;

namespace Skein.Platform;

/// <summary>Names that outsiders may hold and nobody can guess.</summary>
public static class PublicToken
{
    /// <summary>128 random bits as 22 characters that fit into a URL.</summary>
    public static string New() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(16));
}
