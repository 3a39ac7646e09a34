using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using CommunityKit.Modularity.Metadata;
using CommunityKit.Modularity.Problems;

namespace CommunityKit.Modularity.Compatibility;

/// <summary>Every type that is named must exist, be visible and still be the same kind of thing.</summary>
internal sealed class ReferencedTypes(Consumer consumer, Findings findings)
{
    private readonly DefinedAssembly _file = consumer.File;

    /// <summary>Runs last: by then every signature was decoded, which tells structs from classes.</summary>
    public void Check()
    {
        DecodeAllSignatures();
        foreach (var handle in _file.Reader.TypeReferences)
        {
            var scope = _file.ScopeOf(handle);
            if (!consumer.Concerns(scope))
                continue;
            if (_file.Resolve(handle).Definition is { } type)
                Check(handle, type);
            else
                findings.MissingType(_file, scope, _file.FullName(handle));
        }
    }

    private void Check(TypeReferenceHandle handle, DefinedType type)
    {
        if (!Access.CanSee(_file, type))
            findings.Broken(ModularityProblems.NotAccessible, _file, type, CSharpNames.Full(type.FullName));
        if (_file.Signatures.IsUsedAsValueType(handle) is { } asValueType && asValueType != type.IsValueType)
            findings.Broken(ModularityProblems.KindChanged, _file, type, CSharpNames.Full(type.FullName));
    }

    private void DecodeAllSignatures()
    {
        var reader = _file.Reader;
        var constraints = new ConstraintCheck(consumer, findings);
        for (var row = 1; row <= reader.GetTableRowCount(TableIndex.TypeSpec); row++)
            constraints.Check(_file.Signatures.Type(MetadataTokens.TypeSpecificationHandle(row)));
        for (var row = 1; row <= reader.GetTableRowCount(TableIndex.StandAloneSig); row++)
        {
            var signature = reader.GetStandaloneSignature(MetadataTokens.StandaloneSignatureHandle(row));
            if (signature.GetKind() == StandaloneSignatureKind.LocalVariables)
            {
                foreach (var local in signature.DecodeLocalSignature(_file.Signatures, null))
                    constraints.Check(local);
            }
        }

        foreach (var type in _file.Types)
        {
            foreach (var field in type.Fields)
            {
                var signature = field.Signature;
                constraints.Check(signature);
                if (!field.IsStatic || !type.IsByRefLike)
                    CheckByRefLike(type, field, signature);
            }

            foreach (var method in type.Methods)
            {
                foreach (var part in method.Signature.Parameters.Append(method.Signature.Return))
                    constraints.Check(part);
            }
        }

        for (var row = 1; row <= reader.GetTableRowCount(TableIndex.MethodSpec); row++)
            constraints.Check(reader.GetMethodSpecification(MetadataTokens.MethodSpecificationHandle(row)));
    }

    // A struct that became a ref struct cannot be a field of anything else.
    private void CheckByRefLike(DefinedType owner, DefinedField field, TypeSig signature)
    {
        if (TypeInstance.Of(signature) is { } type && consumer.Concerns(type.Definition) && type.Definition.IsByRefLike
            && (field.IsStatic || !owner.IsByRefLike))
        {
            findings.Broken(ModularityProblems.KindChanged, _file, type.Definition, CSharpNames.Full(type.Definition.FullName));
        }
    }
}
