using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Query;
using Microsoft.EntityFrameworkCore.Query.Internal;

namespace KinerjaKanwil.SqlServer.Tests.Perekam;

/// <summary>The same query on another model: every table it starts from, also those inside lambdas, becomes that model's.</summary>
internal sealed class PenggantiAkar(IAsyncQueryProvider penyedia, IModel model) : ExpressionVisitor
{
    /// <summary>The text of a query written as SQL; null for any other.</summary>
    public static string? SqlMentah(Expression ungkapan)
    {
        var pencari = new Pencari();
        pencari.Visit(ungkapan);
        return pencari.Mentah;
    }

    public override Expression? Visit(Expression? node)
    {
        // A table named inside a lambda is still a member of the context there: take what it stands for.
        if (node is MemberExpression or MethodCallExpression && typeof(IQueryable).IsAssignableFrom(node.Type) && Pencari.HanyaNilai(node))
        {
            var kueri = Expression.Lambda<Func<IQueryable>>(Expression.Convert(node, typeof(IQueryable))).Compile(preferInterpretation: true)();
            return Visit(kueri.Expression);
        }

        return base.Visit(node);
    }

    protected override Expression VisitExtension(Expression node) => node switch
    {
        EntityQueryRootExpression akar when akar.GetType() == typeof(EntityQueryRootExpression) =>
            new EntityQueryRootExpression(penyedia, model.FindEntityType(akar.EntityType.Name)
                ?? throw new InvalidOperationException($"{akar.EntityType.Name} tidak ada pada SQL Server.")),
        QueryRootExpression akar => throw new NotSupportedException($"{akar.GetType().Name}: pasangannya pada SQL Server belum ditulis."),
        _ => base.VisitExtension(node),
    };

    protected override Expression VisitMethodCall(MethodCallExpression node) => node.Method.Name switch
    {
        // Its further statements are sent only when rows came back, and none ever do here.
        "AsSplitQuery" => throw new NotSupportedException("AsSplitQuery: perekam hanya melihat pernyataan pertamanya."),
        _ => base.VisitMethodCall(node),
    };

    private sealed class Pencari : ExpressionVisitor
    {
        public string? Mentah { get; private set; }

        private bool Terikat { get; set; }

        public static bool HanyaNilai(Expression ungkapan)
        {
            var pencari = new Pencari();
            pencari.Visit(ungkapan);
            return !pencari.Terikat;
        }

        protected override Expression VisitParameter(ParameterExpression node)
        {
            Terikat = true;
            return node;
        }

        protected override Expression VisitExtension(Expression node)
        {
            Terikat = true;
            Mentah ??= (node as FromSqlQueryRootExpression)?.Sql ?? (node as SqlQueryRootExpression)?.Sql;
            return node is QueryRootExpression ? node : base.VisitExtension(node);
        }
    }
}
