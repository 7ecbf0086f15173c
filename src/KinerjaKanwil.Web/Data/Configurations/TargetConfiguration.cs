using KinerjaKanwil.Domain.Perencanaan;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KinerjaKanwil.Web.Data.Configurations;

internal sealed class TargetConfiguration : IEntityTypeConfiguration<Target>
{
    public void Configure(EntityTypeBuilder<Target> builder)
    {
        builder.HasOne(t => t.Indikator).WithMany().HasForeignKey(t => t.IndikatorKinerjaId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(t => new { t.IndikatorKinerjaId, t.Nomor }).IsUnique();
        builder.Property(t => t.Versi).IsConcurrencyToken();
        builder.Property(t => t.Alasan).HasMaxLength(Target.PanjangAlasan);
        builder.Property(t => t.Dasar).HasMaxLength(Target.PanjangDasar);
        builder.Property(t => t.DitetapkanOleh).HasMaxLength(Target.PanjangNamaPelaku);
        builder.Ignore(t => t.Berversi);
        builder.ComplexProperty(t => t.Nilai);
    }
}
