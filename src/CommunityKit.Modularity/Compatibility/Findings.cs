using CommunityKit.Modularity.Metadata;
using CommunityKit.Modularity.Problems;
using CommunityKit.Packaging.Manifest;
using CommunityKit.Packaging.Problems;

namespace CommunityKit.Modularity.Compatibility;

/// <summary>Collects what one check finds; each fault once. Not thread-safe.</summary>
internal sealed class Findings(ModuleManifest manifest, Universe universe, IMemberHistory? history)
{
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);
    private readonly List<Problem> _problems = [];
    private readonly List<Problem> _warnings = [];

    public CompatibilityReport Report => new(_problems, _warnings);

    public void Add(Problem problem)
    {
        if (_seen.Add(problem.Code + string.Join('\0', problem.Arguments.Values)))
            _problems.Add(problem);
    }

    public void Warn(Problem problem)
    {
        if (_seen.Add(problem.Code + string.Join('\0', problem.Arguments.Values)))
            _warnings.Add(problem);
    }

    /// <summary>A type that the target does not have.</summary>
    public void MissingType(DefinedAssembly user, string target, string fullName) =>
        Missing(user, new MemberIdentity(target, fullName, null, null, CSharpNames.Full(fullName)));

    /// <summary>A method that the target's type does not have; the nearest thing there tells whether the return type must be shown.</summary>
    public void MissingMethod(DefinedAssembly user, DefinedType type, string name, MethodSig signature)
    {
        var alike = type.MethodsNamed(name).Any(method => method.Signature.ParametersKey == signature.ParametersKey);
        var display = CSharpNames.Method(type.FullName, name, signature, withReturn: alike);
        Missing(user, new MemberIdentity(type.File.Name, type.FullName, name, signature.Key, display));
    }

    /// <summary>A field that the target's type does not have.</summary>
    public void MissingField(DefinedAssembly user, DefinedType type, string name, TypeSig signature) =>
        Missing(user, new MemberIdentity(type.File.Name, type.FullName, name, signature.Key, CSharpNames.Field(type.FullName, name, signature)));

    /// <summary>Any other fault of the use of a member.</summary>
    public void Broken(string code, DefinedAssembly user, DefinedType target, string member, params (string Name, object? Value)[] more) =>
        Add(ModularityProblems.Broken(
            code, manifest, user.Name, target.File.Name, universe.VersionOf(target.File.Name), member, more));

    private void Missing(DefinedAssembly user, MemberIdentity member)
    {
        var known = HostSurface.IsKitContract(member.Assembly) ? manifest.BuiltAgainst
            : universe.VisibleContract(member.Assembly) is not null ? history?.OldestVersionWith(member)
            : RequestedVersion(user, member.Assembly);
        Add(ModularityProblems.Missing(manifest, user.Name, member.Assembly, universe.VersionOf(member.Assembly), member.Display, known));
    }

    private static string? RequestedVersion(DefinedAssembly user, string assembly) =>
        user.Reader.AssemblyReferences
            .Select(user.Reader.GetAssemblyReference)
            .Where(reference => user.Reader.GetString(reference.Name).Equals(assembly, StringComparison.OrdinalIgnoreCase))
            .Select(reference => reference.Version.ToString())
            .FirstOrDefault();
}
