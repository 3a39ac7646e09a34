using System.Reflection;
using CommunityKit.Modularity.Metadata;
using CommunityKit.Modularity.Problems;

namespace CommunityKit.Modularity.Compatibility;

/// <summary>
/// Classes that derive from foreign classes and interfaces must still fulfil them: nothing sealed is derived from or overridden,
/// everything abstract has a body, and no override has lost what it overrides.
/// </summary>
internal sealed class Inheritance(Consumer consumer, Findings findings)
{
    private readonly DefinedAssembly _file = consumer.File;

    public void Check()
    {
        foreach (var type in _file.Types)
        {
            CheckBase(type);
            CheckExplicitOverrides(type);
            // A hierarchy with a gap is already a finding, and nothing certain can be said above the gap.
            if (type.IsInterface || type.Self.Hierarchy().Any(item => item.Definition.Base is { Missing: not null }))
                continue;
            CheckOverrides(type);
            if (!type.IsAbstract)
                CheckAbstract(type);
            CheckInterfaces(type);
        }
    }

    private void CheckBase(DefinedType type)
    {
        if (TypeInstance.Of(type.Base)?.Definition is { } parent && consumer.Concerns(parent))
        {
            if (parent.IsInterface)
                findings.Broken(ModularityProblems.KindChanged, _file, parent, CSharpNames.Full(parent.FullName));
            else if (parent.IsSealed)
                findings.Broken(ModularityProblems.BaseSealed, _file, parent, CSharpNames.Full(parent.FullName), Class(type));
        }

        foreach (var signature in type.Interfaces)
        {
            if (TypeInstance.Of(signature)?.Definition is { IsInterface: false } notInterface && consumer.Concerns(notInterface))
                findings.Broken(ModularityProblems.KindChanged, _file, notInterface, CSharpNames.Full(notInterface.FullName));
        }
    }

    private void CheckExplicitOverrides(DefinedType type)
    {
        foreach (var item in type.Overrides)
        {
            if (TypeInstance.Of(item.DeclaringType) is not { } owner || !consumer.Concerns(owner.Definition)
                || owner.FindMethod(item.Name, item.Signature) is not { } method)
            {
                continue;
            }

            if (!method.IsVirtual)
                findings.Broken(ModularityProblems.OverrideLost, _file, method.Type, method.Display, Class(type));
            else if (method.IsFinal)
                findings.Broken(ModularityProblems.OverrideSealed, _file, method.Type, method.Display, Class(type));
            else if (item.Body is { } body && !MethodConstraints.Match(body, method))
                findings.Broken(ModularityProblems.ConstraintNotMet, _file, method.Type, method.Display);
        }
    }

    private void CheckOverrides(DefinedType type)
    {
        if (TypeInstance.Of(type.Base) is not { } parent)
            return;
        foreach (var method in type.Methods)
        {
            if (!method.IsVirtual || method.IsNewSlot || method.IsStatic || type.Overrides.Any(item => item.Body?.Handle == method.Handle))
                continue;
            if (FindOverridden(parent, method) is not { } overridden)
                ReportLost(type, method);
            else if (!consumer.Concerns(overridden.Type))
                continue;
            else if (overridden.IsFinal)
                findings.Broken(ModularityProblems.OverrideSealed, _file, overridden.Type, overridden.Display, Class(type));
            else if (IsNarrower(method.Access, overridden))
                findings.Broken(ModularityProblems.OverrideNarrower, _file, overridden.Type, overridden.Display, Class(type));
            else if (!MethodConstraints.Match(method, overridden))
                findings.Broken(ModularityProblems.ConstraintNotMet, _file, overridden.Type, overridden.Display);
        }
    }

    private DefinedMethod? FindOverridden(TypeInstance parent, DefinedMethod method)
    {
        foreach (var type in parent.Hierarchy())
        {
            foreach (var candidate in type.Definition.MethodsNamed(method.Name))
            {
                if (candidate.IsVirtual && IsOverridable(candidate)
                    && candidate.Signature.Substitute(type.Arguments).Key == method.Signature.Key)
                {
                    return candidate;
                }
            }
        }

        return null;
    }

    private void ReportLost(DefinedType type, DefinedMethod method)
    {
        var foreign = type.Self.Hierarchy().Select(item => item.Definition).FirstOrDefault(consumer.Concerns);
        if (foreign is not null && method.Signature.Missing is null)
        {
            var display = CSharpNames.Method(foreign.FullName, method.Name, method.Signature, withReturn: true);
            findings.Broken(ModularityProblems.OverrideLost, _file, foreign, display, Class(type));
        }
    }

    private void CheckAbstract(DefinedType type)
    {
        var chain = type.Self.Hierarchy().ToList();
        for (var at = 1; at < chain.Count; at++)
        {
            if (!consumer.Concerns(chain[at].Definition))
                continue;
            foreach (var method in chain[at].Definition.Methods)
            {
                if (method is { IsAbstract: true, IsStatic: false } && !chain.Take(at).Any(derived => Overrides(derived, chain[at], method)))
                    findings.Broken(ModularityProblems.AbstractNotOverridden, _file, method.Type, method.Display, Class(type));
            }
        }
    }

    private bool Overrides(TypeInstance derived, TypeInstance owner, DefinedMethod method)
    {
        var expected = method.Signature.Substitute(owner.Arguments).Key;
        // What only its own assembly can override may be overridden by a class of that assembly in between, as JsonConverter<T> does.
        return ((IsOverridable(method) || derived.Definition.File == method.Type.File) && derived.Definition.MethodsNamed(method.Name).Any(
                candidate => candidate is { IsVirtual: true, IsNewSlot: false }
                    && candidate.Signature.Substitute(derived.Arguments).Key == expected))
            || derived.Definition.Overrides.Any(item => InterfaceMapping.IsOverrideOf(item, derived, owner, method));
    }

    private void CheckInterfaces(DefinedType type)
    {
        foreach (var item in InterfaceMapping.ListedOn(type))
        {
            if (!consumer.Concerns(item.Definition))
                continue;
            foreach (var method in item.Definition.Methods.Where(method => method.IsAbstract))
            {
                if (!InterfaceMapping.IsImplemented(type, item, method, out var implementation))
                    findings.Broken(ModularityProblems.InterfaceNotImplemented, _file, method.Type, method.Display, Class(type));
                else if (implementation is not null && !MethodConstraints.Match(implementation, method))
                    findings.Broken(ModularityProblems.ConstraintNotMet, _file, method.Type, method.Display);
            }
        }
    }

    private bool IsOverridable(DefinedMethod method) =>
        method.Type.File == _file || method.Access is not (MethodAttributes.Assembly or MethodAttributes.FamANDAssem or MethodAttributes.Private)
        || (method.Access != MethodAttributes.Private && method.Type.File.IsFriend(_file.Name));

    // "protected" over "protected internal" of another assembly is as wide as an override can be.
    private static bool IsNarrower(MethodAttributes access, DefinedMethod overridden) =>
        overridden.Access == MethodAttributes.Public && access != MethodAttributes.Public;

    private static (string Name, object? Value) Class(DefinedType type) => ("class", CSharpNames.Full(type.FullName));
}
