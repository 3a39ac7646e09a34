using CommunityKit.Cms.Data;
using CommunityKit.Cms.Documents;
using CommunityKit.Cms.Paths;
using CommunityKit.Cms.Types;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CommunityKit.Cms.Checks;

/// <summary>
/// Links into the shop that lead nowhere: no content that is live, no redirect, no page of a module. Worth knowing only, because two new pages
/// that link to each other must be able to go live.
/// </summary>
public sealed class LinkCheck(
    IDbContextFactory<CmsDb> reading, IDeclarations<LinkCheckDeclaration> declared, IServiceProvider services, IModuleGuard guard, KnownRoutes routes) : IContentCheck
{
    private const int MaxLinks = 200;
    private static readonly string[] Elsewhere = ["/files/", "/media/", "/_m/"];

    public async ValueTask<IReadOnlyList<ContentFinding>> CheckAsync(CheckedContent content, CancellationToken cancellationToken)
    {
        var own = content.Document.Text(CommonFields.Path);
        var links = InnerLink.In(content.Type, content.Document)
            .Where(link => link.Path.Length > 1 && !Elsewhere.Any(prefix => link.Path.StartsWith(prefix, StringComparison.Ordinal)))
            .Take(MaxLinks)
            .ToLookup(link => PathRules.Normalize(link.Path), StringComparer.Ordinal);
        if (links.Count == 0)
        {
            return [];
        }

        var known = await ContentAsync([.. links.Select(link => link.Key)], cancellationToken);
        var findings = new List<ContentFinding>();
        foreach (var link in links.Where(link => link.Key != own && !known.Contains(link.Key)))
        {
            if (!await ExistsAsync(link.First().Path, cancellationToken))
            {
                findings.AddRange(link.Select(place => new ContentFinding(FindingSeverity.Warning, "check.deadLink")
                {
                    Arguments = [place.Path],
                    Field = place.Field,
                    BlockId = place.BlockId,
                    Setting = place.Setting,
                }));
            }
        }

        return findings;
    }

    private async Task<HashSet<string>> ContentAsync(List<string> paths, CancellationToken cancellationToken)
    {
        await using var db = await reading.CreateDbContextAsync(cancellationToken);
        return
        [
            .. await db.Paths.Where(p => paths.Contains(p.Path) && p.State != PathState.Gone).Select(p => p.Path).ToListAsync(cancellationToken),
            .. await db.Redirects.Where(r => paths.Contains(r.From)).Select(r => r.From).ToListAsync(cancellationToken),
        ];
    }

    private async Task<bool> ExistsAsync(string path, CancellationToken cancellationToken)
    {
        foreach (var check in declared.All)
        {
            var answer = await guard.RunAsync(
                check.Module,
                "link check " + check.Value.CheckType.Name,
                ct => ((ILinkCheck)services.GetRequiredService(check.Value.CheckType)).ExistsAsync(path, ct),
                null,
                cancellationToken);
            if (answer is not null)
            {
                return answer.Value;
            }
        }

        return routes.Has(path);
    }
}
