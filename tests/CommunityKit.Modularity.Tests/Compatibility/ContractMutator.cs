using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CommunityKit.Modularity.Tests.Compatibility;

/// <summary>Makes changed copies of the plugin contract from its sources: each public member removed, renamed or retyped in turn.</summary>
internal sealed class ContractMutator(string folder)
{
    private readonly IReadOnlyList<(string Path, SyntaxNode Root)> _files =
    [
        .. Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .Select(path => (path, CSharpSyntaxTree.ParseText(File.ReadAllText(path), new CSharpParseOptions(LanguageVersion.Preview)).GetRoot())),
    ];

    public IEnumerable<string> Original => _files.Select(file => file.Root.ToFullString());

    /// <summary>All changes; not each of them compiles.</summary>
    public IEnumerable<(string Name, IReadOnlyList<string> Sources)> Mutations()
    {
        foreach (var (path, root) in _files)
        {
            foreach (var node in root.DescendantNodes().OfType<MemberDeclarationSyntax>().Where(IsPublic))
            {
                foreach (var (change, replacement) in Changes(node))
                {
                    var mutated = replacement is null
                        ? root.RemoveNode(node, SyntaxRemoveOptions.KeepNoTrivia)!
                        : root.ReplaceNode(node, replacement);
                    yield return (
                        $"{Path.GetFileName(path)}: {NameOf(node)} {change}",
                        [.. _files.Select(file => (file.Path == path ? mutated : file.Root).ToFullString())]);
                }
            }
        }
    }

    private static IEnumerable<(string Change, SyntaxNode? Replacement)> Changes(MemberDeclarationSyntax node)
    {
        yield return ("removed", null);
        switch (node)
        {
            case MethodDeclarationSyntax method:
                yield return ("renamed", method.WithIdentifier(Renamed(method.Identifier)));
                yield return ("returns something else", method.WithReturnType(Type(method.ReturnType)));
                yield return ("has one more parameter", method.AddParameterListParameters(Extra()));
                if (method.ParameterList.Parameters.Count > 0)
                {
                    var first = method.ParameterList.Parameters[0];
                    yield return ("takes something else", method.ReplaceNode(first, first.WithType(Type(first.Type!))));
                    yield return ("takes it by reference", method.ReplaceNode(first, first.WithModifiers([SyntaxFactory.Token(SyntaxKind.RefKeyword).WithTrailingTrivia(SyntaxFactory.Space)])));
                }

                break;
            case PropertyDeclarationSyntax property:
                yield return ("renamed", property.WithIdentifier(Renamed(property.Identifier)));
                yield return ("has another type", property.WithType(Type(property.Type)));
                break;
            case RecordDeclarationSyntax { ParameterList: not null } record:
                yield return ("renamed", record.WithIdentifier(Renamed(record.Identifier)));
                yield return ("has one more parameter", record.WithParameterList(record.ParameterList.AddParameters(Extra())));
                break;
            case InterfaceDeclarationSyntax contract:
                yield return ("renamed", contract.WithIdentifier(Renamed(contract.Identifier)));
                yield return ("has one more member", contract.AddMembers(SyntaxFactory.ParseMemberDeclaration("void Added();")!));
                yield return ("has one more member with a body", contract.AddMembers(SyntaxFactory.ParseMemberDeclaration("void Added() { }")!));
                break;
            case ClassDeclarationSyntax type:
                yield return ("renamed", type.WithIdentifier(Renamed(type.Identifier)));
                yield return ("has one more method", type.AddMembers(SyntaxFactory.ParseMemberDeclaration("public static void Added() { }")!));
                if (type.Modifiers.Any(SyntaxKind.AbstractKeyword))
                    yield return ("has one more abstract method", type.AddMembers(SyntaxFactory.ParseMemberDeclaration("public abstract void Added();")!));
                break;
            case EnumDeclarationSyntax type:
                yield return ("renamed", type.WithIdentifier(Renamed(type.Identifier)));
                break;
        }
    }

    private static bool IsPublic(MemberDeclarationSyntax node) =>
        node is not (BaseNamespaceDeclarationSyntax or EnumMemberDeclarationSyntax)
        && (node.Modifiers.Any(SyntaxKind.PublicKeyword) || node.Parent is InterfaceDeclarationSyntax);

    private static SyntaxToken Renamed(SyntaxToken identifier) =>
        SyntaxFactory.Identifier(identifier.Text + "Renamed").WithTriviaFrom(identifier);

    private static TypeSyntax Type(TypeSyntax old) =>
        SyntaxFactory.ParseTypeName(old.ToString() == "System.Version" ? "System.Uri" : "System.Version").WithTriviaFrom(old);

    private static ParameterSyntax Extra() => SyntaxFactory.Parameter(SyntaxFactory.Identifier("added"))
        .WithType(SyntaxFactory.ParseTypeName("int ")).WithDefault(SyntaxFactory.EqualsValueClause(SyntaxFactory.ParseExpression("0")));

    private static string NameOf(MemberDeclarationSyntax node) => node switch
    {
        MethodDeclarationSyntax method => method.Identifier.Text,
        PropertyDeclarationSyntax property => property.Identifier.Text,
        BaseTypeDeclarationSyntax type => type.Identifier.Text,
        FieldDeclarationSyntax field => field.Declaration.Variables[0].Identifier.Text,
        ConstructorDeclarationSyntax constructor => constructor.Identifier.Text + " constructor",
        OperatorDeclarationSyntax operation => "operator " + operation.OperatorToken.Text,
        _ => node.Kind().ToString(),
    };
}
