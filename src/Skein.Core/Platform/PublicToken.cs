using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Skein.Platform;

/// <summary>Names that outsiders may hold and nobody can guess.</summary>
public static class PublicToken
{
    /// <summary>128 random bits as 22 characters that fit into a URL.</summary>
    public static string New() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(16));

    /// <summary>What is stored of a token whose holder must not be found in a copy of the database.</summary>
    public static string Hash(string token) => Base64Url.EncodeToString(SHA256.HashData(Encoding.UTF8.GetBytes(token)));
}
