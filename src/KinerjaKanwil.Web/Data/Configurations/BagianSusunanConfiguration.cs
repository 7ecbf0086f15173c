using KinerjaKanwil.Domain.Organisasi;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KinerjaKanwil.Web.Data.Configurations;

/// <summary>What divisions, sasaran and indicators have in common.</summary>
internal static class BagianSusunanConfiguration
{
    public static void Terapkan<T>(EntityTypeBuilder<T> builder)
        where T : BagianSusunan
    {
        builder.Property(b => b.NamaDitetapkanOleh).HasMaxLength(BagianSusunan.PanjangPelaku);
        builder.Property(b => b.DiarsipkanOleh).HasMaxLength(BagianSusunan.PanjangPelaku);
        builder.Property(b => b.AlasanArsip).HasMaxLength(BagianSusunan.PanjangAlasanArsip);
        builder.Property(b => b.Versi).IsConcurrencyToken();
        builder.Ignore(b => b.Urut);
        builder.Ignore(b => b.Diarsipkan);
        builder.Ignore(b => b.NamaDitetapkan);
        builder.Ignore(b => b.Tingkat);
    }
}
