using System.Security.Cryptography;
using System.Text;

namespace CommunityKit.Customers.Consents;

/// <summary>The words of a question as they were shown, kept once. Immutable.</summary>
internal sealed class ConsentWording
{
    public string Hash { get; init; } = "";

    public string Purpose { get; init; } = "";

    public int Wording { get; init; }

    public string Culture { get; init; } = "";

    public string Text { get; init; } = "";

    public DateTimeOffset FirstAt { get; init; }

    public static string HashOf(string purpose, int wording, string culture, string text) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{purpose}\n{wording}\n{culture}\n{text}")));
}
