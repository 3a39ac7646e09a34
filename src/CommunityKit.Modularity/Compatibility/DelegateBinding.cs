using System.Reflection.Metadata;
using CommunityKit.Modularity.Metadata;
using CommunityKit.Modularity.Problems;

namespace CommunityKit.Modularity.Compatibility;

/// <summary>
/// A method bound to a foreign delegate must still fit its shape. The runtime does not look: it would call with the wrong arguments.
/// </summary>
internal sealed class DelegateBinding(Consumer consumer, Findings findings)
{
    private readonly DefinedAssembly _file = consumer.File;

    /// <summary>Checks <c>new D(method)</c>.</summary>
    /// <param name="constructor">The delegate's constructor.</param>
    /// <param name="bound">The method whose address is taken.</param>
    public void Check(EntityHandle constructor, EntityHandle bound)
    {
        if (constructor.Kind != HandleKind.MemberReference
            || TypeInstance.Of(_file.Signatures.Type(_file.Reader.GetMemberReference((MemberReferenceHandle)constructor).Parent)) is not { } type
            || !type.Definition.IsDelegate
            || !consumer.Concerns(type.Definition)
            || type.Definition.MethodsNamed("Invoke").FirstOrDefault() is not { } invoke
            || SignatureOf(bound) is not { } method)
        {
            return;
        }

        if (!Fits(invoke.Signature.Substitute(type.Arguments), method))
            findings.Broken(ModularityProblems.DelegateChanged, _file, type.Definition, CSharpNames.Full(type.Definition.FullName));
    }

    private static bool Fits(MethodSig invoke, MethodSig method)
    {
        // An extension method may be bound with its first argument.
        var skip = !method.IsInstance && method.Parameters.Length == invoke.Parameters.Length + 1 ? 1 : 0;
        if (method.Parameters.Length - skip != invoke.Parameters.Length || !Fits(method.Return, invoke.Return))
            return false;
        for (var index = 0; index < invoke.Parameters.Length; index++)
        {
            if (!Fits(invoke.Parameters[index], method.Parameters[index + skip]))
                return false;
        }

        return true;
    }

    private static bool Fits(TypeSig from, TypeSig to) =>
        from.Key == to.Key || from.IsOpen || to.IsOpen || from.Missing is not null || to.Missing is not null
        || (Assignability.IsReference(from) && Assignability.IsReference(to) && Assignability.Holds(from, to));

    private MethodSig? SignatureOf(EntityHandle handle)
    {
        switch (handle.Kind)
        {
            case HandleKind.MethodDefinition:
                var method = _file.Reader.GetMethodDefinition((MethodDefinitionHandle)handle);
                return new MethodSig(method.DecodeSignature(_file.Signatures, null));
            case HandleKind.MemberReference:
                var member = _file.Reader.GetMemberReference((MemberReferenceHandle)handle);
                var signature = new MethodSig(member.DecodeMethodSignature(_file.Signatures, null));
                return _file.Signatures.Type(member.Parent) is TypeSig.Generic owner ? signature.Substitute(owner.Arguments) : signature;
            case HandleKind.MethodSpecification:
                return SignatureOf(_file.Reader.GetMethodSpecification((MethodSpecificationHandle)handle).Method);
            default:
                return null;
        }
    }
}
