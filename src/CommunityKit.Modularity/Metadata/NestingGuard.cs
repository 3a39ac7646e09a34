using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;

namespace CommunityKit.Modularity.Metadata;

/// <summary>
/// Refuses files whose signatures or names nest so deeply that reading them would overflow the stack, which would end the process.
/// No compiler writes such files.
/// </summary>
internal static class NestingGuard
{
    /// <summary>Deepest nesting of types in types that is read.</summary>
    public const int MaximumDepth = 200;

    private const int MaximumOpenings = 1500;

    // Each of these element types holds another type, so a signature is never deeper than it has of them.
    private static readonly System.Buffers.SearchValues<byte> Openings =
        System.Buffers.SearchValues.Create([0x0F, 0x10, 0x14, 0x15, 0x1B, 0x1D, 0x1F, 0x20, 0x45]);

    /// <summary>Checks every signature of a file.</summary>
    /// <exception cref="InvalidDataException">One of them nests too deeply.</exception>
    public static void Check(MetadataReader reader)
    {
        foreach (var handle in reader.MemberReferences)
            Check(reader, reader.GetMemberReference(handle).Signature);
        foreach (var handle in reader.MethodDefinitions)
            Check(reader, reader.GetMethodDefinition(handle).Signature);
        foreach (var handle in reader.FieldDefinitions)
            Check(reader, reader.GetFieldDefinition(handle).Signature);
        for (var row = 1; row <= reader.GetTableRowCount(TableIndex.TypeSpec); row++)
            Check(reader, reader.GetTypeSpecification(MetadataTokens.TypeSpecificationHandle(row)).Signature);
        for (var row = 1; row <= reader.GetTableRowCount(TableIndex.StandAloneSig); row++)
            Check(reader, reader.GetStandaloneSignature(MetadataTokens.StandaloneSignatureHandle(row)).Signature);
        for (var row = 1; row <= reader.GetTableRowCount(TableIndex.MethodSpec); row++)
            Check(reader, reader.GetMethodSpecification(MetadataTokens.MethodSpecificationHandle(row)).Signature);
    }

    /// <summary>Refuses a depth that is too large.</summary>
    /// <exception cref="InvalidDataException">It is.</exception>
    public static void Check(int depth)
    {
        if (depth > MaximumDepth)
            throw new InvalidDataException("Its types are nested in a circle or too deeply.");
    }

    private static unsafe void Check(MetadataReader reader, BlobHandle handle)
    {
        var blob = reader.GetBlobReader(handle);
        if (blob.Length <= MaximumOpenings)
            return;
        var rest = new ReadOnlySpan<byte>(blob.StartPointer, blob.Length);
        var openings = 0;
        for (var at = rest.IndexOfAny(Openings); at >= 0; at = rest.IndexOfAny(Openings))
        {
            if (++openings > MaximumOpenings)
                throw new InvalidDataException("One of its signatures is nested too deeply.");
            rest = rest[(at + 1)..];
        }
    }
}
