using CommunityKit.Packaging.Problems;

namespace CommunityKit.Packaging.Signing;

/// <summary>What a signature check found.</summary>
/// <param name="Publisher">
/// Who published the package as far as the signature proves it; <see cref="PublisherIdentity.NotSigned"/> when it proves nothing.
/// </param>
/// <param name="Problems">Why the package is refused; empty when it is accepted.</param>
public sealed record SignatureReport(PublisherIdentity Publisher, IReadOnlyList<Problem> Problems)
{
    /// <summary>True when nothing speaks against the package.</summary>
    public bool IsAccepted => Problems.Count == 0;
}
