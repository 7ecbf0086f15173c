using KinerjaKanwil.Domain.Organisasi;
using KinerjaKanwil.Domain.Pelaporan;
using KinerjaKanwil.Domain.Perencanaan;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KinerjaKanwil.Web.Data.Configurations;

internal sealed class PermintaanBukaKunciConfiguration : IEntityTypeConfiguration<PermintaanBukaKunci>
{
    public void Configure(EntityTypeBuilder<PermintaanBukaKunci> builder)
    {
        builder.HasOne<TahunKinerja>().WithMany().HasForeignKey(p => p.TahunKinerjaId).OnDelete(DeleteBehavior.Restrict);
        builder.Property(p => p.Versi).IsConcurrencyToken();
        builder.Property(p => p.KodeDivisi).HasMaxLength(Divisi.PanjangKode);
        builder.Property(p => p.KodeIndikator).HasMaxLength(IndikatorKinerja.PanjangKode);
        builder.Property(p => p.Alasan).HasMaxLength(PermintaanBukaKunci.PanjangAlasan);
        builder.Property(p => p.Jawaban).HasMaxLength(PermintaanBukaKunci.PanjangAlasan);
        builder.Property(p => p.DimintaOleh).HasMaxLength(PermintaanBukaKunci.PanjangNamaPelaku);
        builder.Property(p => p.DijawabOleh).HasMaxLength(PermintaanBukaKunci.PanjangNamaPelaku);
    }
}
