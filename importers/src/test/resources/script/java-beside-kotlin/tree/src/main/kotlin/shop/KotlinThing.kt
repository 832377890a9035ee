package shop
class KotlinThing { fun doIt() {} }
