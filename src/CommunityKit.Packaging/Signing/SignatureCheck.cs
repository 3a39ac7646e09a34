using CommunityKit.Packaging.Manifest;
using CommunityKit.Packaging.Packages;
using CommunityKit.Packaging.Problems;

namespace CommunityKit.Packaging.Signing;

/// <summary>Decides whether a package comes from whom it says, and whether this host trusts them. Thread-safe.</summary>
public static class SignatureCheck
{
    /// <summary>Checks a package that is about to be installed.</summary>
    /// <param name="package">The package.</param>
    /// <param name="trusted">The host's trusted publishers.</param>
    /// <param name="policy">How strict the host is.</param>
    /// <param name="time">The clock that the validity of keys is held against.</param>
    public static SignatureReport Verify(ModulePackage package, TrustedPublishers trusted, SignaturePolicy policy, TimeProvider time) =>
        Verify(package.Manifest, package.ManifestBytes.Span, package.Signature, trusted, policy, time);

    /// <summary>Checks a manifest and its signature wherever they lie.</summary>
    /// <param name="manifest">The manifest.</param>
    /// <param name="manifestBytes">The bytes it was read from.</param>
    /// <param name="signature">The signature, or null when there is none.</param>
    /// <param name="trusted">The host's trusted publishers.</param>
    /// <param name="policy">How strict the host is.</param>
    /// <param name="time">The clock that the validity of keys is held against.</param>
    public static SignatureReport Verify(
        ModuleManifest manifest,
        ReadOnlySpan<byte> manifestBytes,
        ModuleSignature? signature,
        TrustedPublishers trusted,
        SignaturePolicy policy,
        TimeProvider time)
    {
        var package = $"{manifest.Id} {manifest.Version}";
        if (signature is null)
            return new(PublisherIdentity.NotSigned, Unsigned(manifest, package, policy));
        if (signature.SignerOf(manifestBytes) is not { } key)
            return new(PublisherIdentity.NotSigned, [PackageProblems.SignatureWrong(package)]);
        if (manifest.Publisher is not { } name)
            return new(PublisherIdentity.NotSigned, [PackageProblems.SignedByNobody(package)]);

        var publisher = new PublisherIdentity(name, key.Fingerprint);
        var problem = Key(package, publisher, trusted, policy, time) ?? Id(manifest.Id, name, trusted);
        return new(publisher, problem is null ? [] : [problem]);
    }

    // A manifest that names a publisher was made to be signed: somebody took the signature away.
    private static IReadOnlyList<Problem> Unsigned(ModuleManifest manifest, string package, SignaturePolicy policy) =>
        manifest.Publisher is { } publisher ? [PackageProblems.SignatureMissing(package, publisher)]
        : policy.RequireSigned ? [PackageProblems.PackageUnsigned(package)]
        : [];

    private static Problem? Key(
        string package, PublisherIdentity publisher, TrustedPublishers trusted, SignaturePolicy policy, TimeProvider time)
    {
        if (!trusted.Publishers.TryGetValue(publisher.Name!, out var known))
        {
            return trusted.OwnerOfKey(publisher.Fingerprint) is { } owner
                ? PackageProblems.KeyOfAnotherPublisher(package, publisher.Name!, publisher.Fingerprint, owner)
                : policy.RequireSigned
                    ? PackageProblems.PublisherUnknown(package, publisher.Name!, publisher.Fingerprint)
                    : null;
        }

        if (known.Keys.FirstOrDefault(key => TrustedPublishers.Fingerprint(key) == publisher.Fingerprint) is not { } trustedKey)
            return PackageProblems.KeyNotOfPublisher(package, publisher.Name!, publisher.Fingerprint);

        var now = time.GetUtcNow();
        if (trustedKey.NotBefore is { } notBefore && now < notBefore)
            return PackageProblems.KeyNotYetValid(package, publisher.Name!, publisher.Fingerprint, notBefore);
        if (trustedKey.NotAfter is { } notAfter && now >= notAfter)
            return PackageProblems.KeyExpired(package, publisher.Name!, publisher.Fingerprint, notAfter);

        return null;
    }

    private static Problem? Id(string id, string publisher, TrustedPublishers trusted)
    {
        if (trusted.OwnerOfId(id) is { } owner && owner != publisher)
            return PackageProblems.PrefixReserved(id, publisher, owner);

        return trusted.Publishers.TryGetValue(publisher, out var known)
            && known.Prefixes.Count > 0
            && !known.Prefixes.Any(prefix => id.StartsWith(prefix, StringComparison.Ordinal))
                ? PackageProblems.PrefixNotAllowed(id, publisher, string.Join(", ", known.Prefixes))
                : null;
    }
}
