using CommunityKit.Packaging.Problems;
using CommunityKit.Packaging.Resolution;
using CommunityKit.Packaging.Tests.Support;

namespace CommunityKit.Packaging.Tests.Resolution;

public class ResolverPropertyTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void The_resolver_agrees_with_trying_every_combination(int seed)
    {
        var random = new Random(seed);
        var universe = new RandomUniverse(random);
        var (solved, refused, keptLocks) = (0, 0, 0);
        for (var round = 0; round < 1000; round++)
        {
            var request = universe.Next();
            var best = new BruteForce(request).BestSolutions();
            var place = $"seed {seed}, round {round}";

            var (chosen, problems) = Resolve(request);
            Assert.True(
                chosen is null == (best.Count == 0),
                $"{place}: {best.Count} solutions, but {(chosen is null ? problems : "solved")}");
            Assert.True(Resolve(universe.Shuffled(request)) == (chosen, problems), $"{place}: the order of the lists matters");
            if (chosen is null)
            {
                refused++;
                Assert.NotEmpty(problems);
                continue;
            }

            solved++;
            Assert.True(best.Any(solution => Text(solution.Values) == Sorted(chosen)), $"{place}: {chosen} is none of the best solutions");
            Assert.True(StartsInOrder(request, chosen), $"{place}: {chosen} does not start in order");
            keptLocks += (request.Locked?.Modules ?? []).Count(module =>
                chosen.Contains($"{module.Id} {module.Version}", StringComparison.Ordinal));
        }

        Assert.True(
            solved > 200 && refused > 200 && keptLocks > 100,
            $"one-sided cases: {solved} solved, {refused} refused, {keptLocks} locks kept");
    }

    private static (string? Chosen, string Problems) Resolve(ResolutionRequest request)
    {
        try
        {
            return (string.Join(", ", Resolver.Resolve(request).Modules), "");
        }
        catch (ProblemException e)
        {
            Assert.All(e.Problems, problem => Assert.InRange(string.CompareOrdinal(problem.Code, "CK1200"), 0, 999));
            return (null, e.Message);
        }
    }

    private static bool StartsInOrder(ResolutionRequest request, string chosen)
    {
        var order = chosen.Split(", ").ToList();
        var ids = order.ConvertAll(module => module.Split(' ')[0]);
        return order.TrueForAll(module =>
        {
            var candidate = request.Candidates.First(candidate => candidate.ToString() == module);
            return candidate.Dependencies.Concat(candidate.Optional).All(need => ids.IndexOf(need.Key) < order.IndexOf(module));
        });
    }

    private static string Text(IEnumerable<Candidate> candidates) => Sorted(string.Join(", ", candidates));

    private static string Sorted(string modules) => string.Join(", ", modules.Split(", ").Order(StringComparer.Ordinal));
}
