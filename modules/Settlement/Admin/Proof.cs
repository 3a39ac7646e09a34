namespace CommunityKit.Settlement.Admin;

/// <summary>The books, added up.</summary>
/// <param name="Sums">Sum of each account and currency; together they are zero.</param>
/// <param name="Checks">What must hold, by text key, and how many rows break it.</param>
/// <param name="Postings">Number of postings.</param>
internal sealed record Proof(IReadOnlyList<(string Account, Money Sum)> Sums, IReadOnlyList<(string Key, int Broken)> Checks, int Postings)
{
    public bool Holds => Checks.All(check => check.Broken == 0);
}
