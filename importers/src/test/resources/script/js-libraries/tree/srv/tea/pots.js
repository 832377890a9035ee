const { Model } = require('objection');
class Lid extends Model { static get tableName() { return 'lids'; } }
class Handle extends Model {
  static get tableName() { return 'handles'; }
  static get relationMappings() { return { screws: { modelClass: Screw } }; }
}
class Screw extends Model { static get tableName() { return 'screws'; } }
class Pot extends Model {
  static get tableName() { return 'pots'; }
  static get relationMappings() {
    return { lid: { relation: Model.HasOneRelation, modelClass: Lid }, handle: { modelClass: Handle } };
  }
}
Pot.query().withGraphFetched('[lid, handle.screws]').then((pots) => console.log(pots.length));
